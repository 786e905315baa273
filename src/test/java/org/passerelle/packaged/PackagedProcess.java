package org.passerelle.packaged;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.TestingFolder;
import org.passerelle.platform.start.DatabaseConnection;

/** The packaged application as a process of its own, which a test may kill. */
public final class PackagedProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 90;
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:\"]+:(\\d+)");

    private final Path dataFolder;
    private final Process process;
    private final List<String> output = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final List<Thread> readers;
    private final CompletableFuture<URI> listening = new CompletableFuture<>();

    private PackagedProcess(Path dataFolder, Process process) {
        this.dataFolder = dataFolder;
        this.process = process;
        this.readers = List.of(
                Thread.ofVirtual().start(this::readLog), Thread.ofVirtual().start(this::readErrors));
    }

    /** In demonstration mode on the given data folder. */
    public static PackagedProcess demo(Path dataFolder) throws IOException {
        return start(dataFolder, Map.of("PASSERELLE_DEMO", "true"));
    }

    /** In demonstration mode, with a database that runs elsewhere. */
    public static PackagedProcess outside(Path dataFolder, DatabaseConnection database) throws IOException {
        return start(dataFolder, Map.of("PASSERELLE_DEMO", "true", "PASSERELLE_DATABASE_URL", url(database)));
    }

    /** A database as PASSERELLE_DATABASE_URL names it. */
    public static String url(DatabaseConnection database) {
        String place = database.reactiveUrl().substring("postgresql://".length());
        return "postgresql://" + database.user() + ":" + database.password() + "@" + place;
    }

    /** With nothing set but these variables, the data folder and a free port. */
    public static PackagedProcess start(Path dataFolder, Map<String, String> environment, String... arguments)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("passerelle.packaged", "target/quarkus-app/quarkus-run.jar"));
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("PASSERELLE_") || name.startsWith("QUARKUS_"));
        builder.environment().put("PASSERELLE_DATA_DIR", dataFolder.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().putAll(environment);
        return new PackagedProcess(dataFolder, builder.start());
    }

    /** Where it answers; waits until it does, and fails with its output when it ends before. */
    public URI uri() throws InterruptedException {
        try {
            return listening.get(PATIENCE_SECONDS, SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("not listening:\n" + output(), e);
        }
    }

    /** Everything it has written so far. */
    public String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /** The lines of its log alone, without the error stream. */
    public List<String> log() {
        synchronized (output) {
            return List.copyOf(log);
        }
    }

    /** The lines of its error stream. */
    public List<String> errors() {
        synchronized (output) {
            return output.stream().filter(line -> !log.contains(line)).toList();
        }
    }

    /** Waits until it has ended by itself. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, SECONDS)) {
            throw new AssertionError("still running:\n" + output());
        }
        for (Thread reader : readers) {
            reader.join();
        }
        return process.exitValue();
    }

    /** As {@code kill -9} of the Java process alone would: its database server lives on. */
    public void killHard() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** As an operator stops it: by the polite signal. */
    public void stop() throws InterruptedException {
        process.destroy();
        exitCode();
    }

    /** The database server that the data folder names, if that process is alive. */
    public Optional<ProcessHandle> databaseServer() throws IOException {
        Path file = dataFolder.resolve("postgres").resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                : Optional.empty();
    }

    /** Ends the process, its database server and its data folder, unless another process holds the folder. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        TestingFolder.remove(dataFolder);
    }

    private void readLog() {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                read(line);
            }
            listening.completeExceptionally(new IOException("ended"));
        } catch (IOException e) {
            listening.completeExceptionally(e);
        }
    }

    private void readErrors() {
        try (BufferedReader reader = process.errorReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (output) {
                    output.add(line);
                }
            }
        } catch (IOException killed) {
            // What it wrote so far is kept.
        }
    }

    private void read(String line) {
        synchronized (output) {
            output.add(line);
            log.add(line);
        }
        Matcher matcher = LISTENING.matcher(line);
        if (matcher.find()) {
            listening.complete(URI.create("http://127.0.0.1:" + matcher.group(1)));
        }
    }
}
