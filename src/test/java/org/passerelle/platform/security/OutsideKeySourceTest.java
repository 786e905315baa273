package org.passerelle.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of an outside provider are read from a file or over HTTP, and only those that may sign are taken. */
class OutsideKeySourceTest {

    @TempDir
    Path folder;

    private HttpServer server;
    private int status = 200;
    private String reply = "";

    @BeforeEach
    void somebodyAnswers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = reply.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void andIsGone() {
        server.stop(0);
    }

    @Test
    void ofAFileOrOfAnAddress() throws IOException, JoseException {
        JsonWebKey key = named(EcJwkGenerator.generateJwk(EllipticCurves.P256), "one");
        Path file = Files.writeString(folder.resolve("keys.json"), set(key));
        assertThat(new OutsideKeySource(file.toString()).read().has("one")).isTrue();
        reply = set(key);
        assertThat(address().read().has("one")).isTrue();
    }

    @Test
    void onlyThoseThatMaySign() throws IOException, JoseException {
        JsonWebKey sealing = named(RsaJwkGenerator.generateJwk(2048), "sealing");
        sealing.setUse("enc");
        reply = set(
                named(RsaJwkGenerator.generateJwk(2048), "good"),
                named(RsaJwkGenerator.generateJwk(1024), "short"),
                named(EcJwkGenerator.generateJwk(EllipticCurves.P384), "curve"),
                named(OctJwkGenerator.generateJwk(256), "secret"),
                sealing,
                RsaJwkGenerator.generateJwk(2048));
        assertThat(address().read().keys()).containsOnlyKeys("good");
    }

    @Test
    void whatIsNoSetOfKeysIsAFault() throws JoseException {
        for (String nonsense : new String[] {"", "[]", "{}", "{\"keys\": 1}", "<html>"}) {
            reply = nonsense;
            fails(address());
        }
        reply = set(named(RsaJwkGenerator.generateJwk(1024), "short"));
        fails(address());
    }

    @Test
    void anotherStatusARedirectAndTooMuchAreFaults() throws JoseException {
        reply = set(named(EcJwkGenerator.generateJwk(EllipticCurves.P256), "one"));
        for (int other : new int[] {302, 404, 503}) {
            status = other;
            fails(address());
        }
        status = 200;
        reply = reply + " ".repeat(300_000);
        fails(address());
    }

    @Test
    void nobodyThereIsAFault() {
        OutsideKeySource gone = address();
        server.stop(0);
        fails(gone);
        fails(new OutsideKeySource(folder.resolve("none.json").toString()));
    }

    private OutsideKeySource address() {
        return new OutsideKeySource("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
    }

    private static void fails(OutsideKeySource source) {
        assertThatThrownBy(source::read).isInstanceOfAny(IOException.class, JoseException.class);
    }

    private static JsonWebKey named(JsonWebKey key, String name) {
        key.setKeyId(name);
        return key;
    }

    private static String set(JsonWebKey... keys) {
        return new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.INCLUDE_SYMMETRIC);
    }
}
