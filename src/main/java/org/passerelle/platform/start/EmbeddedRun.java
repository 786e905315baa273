package org.passerelle.platform.start;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps the embedded database up until Quarkus has answered its last request.
 *
 * <p>On a signal the virtual machine runs all shutdown hooks at once; this one waits for Quarkus's before it stops the
 * database.
 */
final class EmbeddedRun {

    private static final int PATIENCE_SECONDS = 60;

    private final EmbeddedDatabase database;
    private final DataFolder folder;
    private final CountDownLatch applicationEnded = new CountDownLatch(1);
    private final Thread hook = new Thread(this::closeAfterApplication, "embedded-database-stop");

    private EmbeddedRun(EmbeddedDatabase database, DataFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    static EmbeddedRun begin(EmbeddedDatabase database, DataFolder folder) {
        EmbeddedRun run = new EmbeddedRun(database, folder);
        Runtime.getRuntime().addShutdownHook(run.hook);
        return run;
    }

    /** Quarkus's exit handler. In dev mode the process lives on and starts the application again. */
    void exit(int code) {
        end();
        if (!LaunchMode.current().isDevOrTest()) {
            System.exit(code);
        }
    }

    /** Stops the database and lets go of the folder; a second call does nothing. */
    void end() {
        applicationEnded.countDown();
        close();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook is running: it finds everything closed.
        }
    }

    private void closeAfterApplication() {
        try {
            applicationEnded.await(PATIENCE_SECONDS, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    private synchronized void close() {
        database.close();
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
