package org.passerelle.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server that gives the same reply to everything. */
final class TestingServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> headers = new HashMap<>(Map.of("X-Request-Id", "0193a5e120b47c60a1d2"));
    private volatile int status;
    private volatile String body = "";

    TestingServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void replies(int status, @Nullable String contentType, String body) {
        this.status = status;
        this.body = body;
        headers.remove("Content-Type");
        if (contentType != null) {
            headers.put("Content-Type", contentType);
        }
    }

    void leaveOut(String header) {
        headers.remove(header);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
