package org.passerelle.packaged;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A server that lets itself be called and reads not a byte. */
record SilentServer(ServerSocket socket) implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    static SilentServer open() throws IOException {
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new SilentServer(socket);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Waits until somebody calls; they hear nothing. */
    Socket awaitConnection() throws IOException {
        return socket.accept();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
