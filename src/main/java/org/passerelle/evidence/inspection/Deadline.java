package org.passerelle.evidence.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Ends a conversation that takes too long, also where the other side takes in nothing more: no socket does so by itself. */
record Deadline(CompletableFuture<Void> end) implements AutoCloseable {

    static Deadline of(Socket socket, int milliseconds) {
        return new Deadline(CompletableFuture.runAsync(
                () -> shut(socket), CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS)));
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** It is over. */
    @Override
    public void close() {
        end.cancel(false);
    }
}
