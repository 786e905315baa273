package org.passerelle.evidence.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real server that speaks S3, as a process of its own with a folder behind it. */
public final class TestingS3 implements AutoCloseable {

    private static final Path JAR = Path.of("target", "s3-server", "s3proxy.jar");
    private static final String BUCKET = "made-up-files";
    private static final long PATIENCE = 60_000_000_000L;

    private final Process process;
    private final Path folder;
    private final int port;

    private TestingS3(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Starts one with an empty bucket and waits until it listens. */
    public static TestingS3 start() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "s3").toAbsolutePath();
        Files.createDirectory(folder.resolve(BUCKET));
        int port = freePort();
        Path settings = Files.writeString(folder.resolve("settings"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=made-up-key
                s3proxy.credential=made-up-secret
                jclouds.provider=filesystem
                jclouds.filesystem.basedir=%s
                """.formatted(port, folder));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        TestingS3 server = new TestingS3(process, folder, port);
        server.awaitListening();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitListening() throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (process.isAlive() && System.nanoTime() < end) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException _) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError(Files.readString(folder.resolve("log")));
    }

    /** The store as the product uses it. */
    public BlobStore blobs() {
        return blobs("made-up-secret");
    }

    BlobStore blobs(String secret) {
        return new S3Blobs(
                new S3Place(BUCKET, URI.create("http://127.0.0.1:" + port), "eu-west-3", "made-up-key", secret));
    }

    /** The objects of the bucket as they lie there. */
    public List<Path> objects() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve(BUCKET))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** Ends the server: it is away. */
    void goesAway() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        goesAway();
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }
}
