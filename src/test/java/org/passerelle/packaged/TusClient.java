package org.passerelle.packaged;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The official client of tus, in a Node process of its own that runs {@code src/test/tus/upload.mjs}. */
record TusClient(Process process, BufferedReader said, BufferedWriter told) implements AutoCloseable {

    private static final Path SCRIPT = Path.of("src", "test", "tus");
    private static final Path FOLDER = Path.of("target", "tus").toAbsolutePath();

    /** Whether there is a Node to run it. */
    static boolean thereIsNode() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
    }

    /** Installed once, by the lock file. */
    static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        boolean changed = false;
        for (String file : List.of("package.json", "package-lock.json", "upload.mjs")) {
            byte[] wanted = Files.readAllBytes(SCRIPT.resolve(file));
            Path there = FOLDER.resolve(file);
            changed |= !Files.exists(there) || Files.mismatch(there, SCRIPT.resolve(file)) >= 0;
            Files.write(there, wanted);
        }
        if (changed || !Files.exists(FOLDER.resolve("node_modules"))) {
            run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new AssertionError(output);
        }
    }

    static TusClient uploads(int port, String token, String piece, Path file) throws IOException {
        Path kept = Files.createTempDirectory(FOLDER, "phone");
        Process process = new ProcessBuilder(
                        "node", "upload.mjs", Integer.toString(port), token, piece, file.toString(), kept.toString())
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new TusClient(process, process.inputReader(), process.outputWriter());
    }

    /** The next line; fails where the client has ended. */
    String says() throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new AssertionError("The client has ended");
        }
        return line;
    }

    void isTold(String line) throws IOException {
        told.write(line + "\n");
        told.flush();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
