package org.passerelle.platform.start;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server that outlived the process which had started it, as {@code postmaster.pid} names it.
 *
 * <p>The file may be old and its number may belong to some other program by now: only a server that runs on this very
 * cluster is touched.
 */
record Postmaster(ProcessHandle process) {

    private static final int FAST_SECONDS = 60;
    private static final int IMMEDIATE_SECONDS = 20;

    /** Stops the server still running on the cluster, if there is one; to be called with the data folder locked. */
    static void stopOrphan(Path cluster) throws IOException {
        Optional<Postmaster> orphan = runningOn(cluster);
        if (orphan.isPresent()) {
            orphan.get().stop();
        }
    }

    private static Optional<Postmaster> runningOn(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> isServer(process, cluster))
                .map(Postmaster::new);
    }

    /**
     * A server's command line is {@code …/postgres -D <cluster> …}; a backend's is rewritten and never matches. Linux
     * adds a word to the program's name when the file has been replaced since.
     */
    private static boolean isServer(ProcessHandle process, Path cluster) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        boolean postgres = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        int folder = Arrays.asList(arguments).indexOf("-D") + 1;
        return postgres && folder > 0 && folder < arguments.length && isSame(arguments[folder], cluster);
    }

    private static boolean isSame(String folder, Path cluster) {
        try {
            return Files.isSameFile(Path.of(folder), cluster);
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * Stops it by signal, which works for root too, where PostgreSQL's own tools refuse. Fast (open transactions are
     * rolled back, data written), else immediate (as after a power cut; the next start recovers). Never the mode of
     * SIGTERM, the only one Java knows: it waits for clients as long as they like.
     */
    private void stop() throws IOException {
        if (!stop("INT", FAST_SECONDS) && !stop("QUIT", IMMEDIATE_SECONDS)) {
            throw new IOException("A PostgreSQL server left over from an earlier run does not stop: process "
                    + process.pid() + ". Stop it by hand.");
        }
    }

    private boolean stop(String signal, int seconds) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.onExit().get(seconds, SECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
