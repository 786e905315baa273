package org.passerelle;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Where an identity provider outside shows its keys: a file of the test's folder over HTTP, and 503 where there is none.
 * It lives as long as the database of the tests.
 */
final class OutsideKeysStandIn implements AutoCloseable {

    static final String ISSUER = "https://login.example.org/ukvi";
    static final String AUDIENCE = "passerelle-api";
    static final String FILE = "outside.jwks.json";

    /** One byte for each time it was asked. */
    static final String ASKED = "outside.asked";

    private static final int DOWN = 503;

    private final HttpServer server;
    private final Path file;

    private OutsideKeysStandIn(HttpServer server, Path file) {
        this.server = server;
        this.file = file;
    }

    static OutsideKeysStandIn start(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        OutsideKeysStandIn standIn = new OutsideKeysStandIn(server, folder.resolve(FILE));
        server.createContext("/keys", standIn::answer);
        server.start();
        return standIn;
    }

    Map<String, String> settings() {
        return Map.of(
                "passerelle.staff.issuer",
                ISSUER,
                "passerelle.staff.audience",
                AUDIENCE,
                "passerelle.staff.jwks",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/keys",
                "passerelle.staff.passwords",
                "true");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Files.writeString(file.resolveSibling(ASKED), ".", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            boolean there = Files.exists(file);
            byte[] body = there ? Files.readAllBytes(file) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", "application/jwk-set+json");
            exchange.sendResponseHeaders(there ? 200 : DOWN, there ? body.length : -1);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
