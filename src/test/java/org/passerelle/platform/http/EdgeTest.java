package org.passerelle.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.passerelle.contract.Contract.givenInvalid;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.SignIn;

/** The outermost layer: whatever is sent is answered, says which request it was, and tells nothing about the inside. */
@QuarkusTest
class EdgeTest {

    private static final int FAR_TOO_LARGE = 20 * 1024 * 1024;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final String INSIDE = "(?i).*(exception|\\tat |stack|quarkus|vert\\.?x|netty|java\\.).*";

    @TestHTTPResource("/")
    URI server;

    @Test
    void aBodyFarTooLargeIsRefusedBeforeItIsSent() throws IOException {
        String reply =
                send("PATCH /api/v1/applications/x/answers HTTP/1.1\r\nHost: test\r\nX-Request-Id: my-request-1\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + FAR_TOO_LARGE + "\r\n\r\n{");
        assertThat(reply)
                .startsWith("HTTP/1.1 413 ")
                .contains("X-Request-Id: my-request-1", "X-Content-Type-Options: nosniff")
                .contains("application/problem+json", "no-store", "\"code\":\"body_too_large\"")
                .endsWith("}");
    }

    @Test
    void aClientThatSendsItAllTheSameReadsTheProblem() throws IOException {
        String head = "POST /api/v1/sign-in/codes HTTP/1.1\r\nHost: test\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\n";
        assertThat(send(head + "Content-Length: " + FAR_TOO_LARGE + "\r\n\r\n", new byte[FAR_TOO_LARGE]))
                .startsWith("HTTP/1.1 413 ")
                .contains("X-Request-Id: ", "\"code\":\"body_too_large\"");
        assertThat(send(
                        head + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(FAR_TOO_LARGE) + "\r\n",
                        new byte[FAR_TOO_LARGE]))
                .startsWith("HTTP/1.1 413 ")
                .contains("X-Request-Id: ", "\"code\":\"body_too_large\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/forms/%zz HTTP/1.1\r\nHost: test",
                "GET /api/v1/forms/expression-of-interest?a=%zz HTTP/1.1\r\nHost: test",
                "GET /a b HTTP/1.1\r\nHost: test",
                "GET nowhere HTTP/1.1\r\nHost: test",
                "OPTIONS * HTTP/1.1\r\nHost: test",
                "GET /openapi.yaml HTTP/1.1",
                "GET /q/nothing HTTP/1.1\r\nHost: test",
                "POST /demo/phones HTTP/1.1\r\nHost: test\r\nContent-Length: -5",
                "HELLO"
            })
    void aRequestThatCannotBeReadIsAnsweredWithoutALookInside(String request) throws IOException {
        String reply = send(request + "\r\nConnection: close\r\n\r\n");
        assertThat(reply).matches("(?s)HTTP/1\\.[01] 40[04] .*").doesNotMatch("(?s)" + INSIDE);
        assertThat(reply).doesNotContainIgnoringCase("\r\nserver:");
    }

    @Test
    void headersOrAnAddressTooLongAreRefusedWithoutALookInside() throws IOException {
        assertThat(send("GET /openapi.yaml HTTP/1.1\r\nHost: test\r\nX-Long: " + "a".repeat(30_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .endsWith("\r\n\r\n");
        assertThat(send("GET /" + "a".repeat(30_000) + " HTTP/1.1\r\nHost: test\r\n\r\n"))
                .startsWith("HTTP/1.0 414 ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void aFormWithBrokenEncodingIsAnswered() {
        checked(givenInvalid()
                        .contentType("application/x-www-form-urlencoded")
                        .body("number=%2B447700900111&body=%zz")
                        .post("/demo/phones")
                        .then())
                .statusCode(400)
                .body("code", equalTo("malformed_request"));
    }

    @Test
    void personalRepliesAndErrorsAreNeverStored() {
        checked(SignIn.asSomebody().request().get("/api/v1/applications").then())
                .statusCode(200)
                .header("Cache-Control", "no-store");
        checked(givenInvalid().get("/api/v1/applications").then())
                .statusCode(401)
                .header("Cache-Control", "no-store");
        checked(givenInvalid().get("/nowhere").then()).statusCode(404).header("Cache-Control", "no-store");
        checked(givenInvalid().get("/q/health/ready").then()).statusCode(200);
    }

    @Test
    void pagesSayWhatTheyMayLoadAndWhomTheyTell() {
        checked(givenInvalid().get("/demo/phones").then())
                .statusCode(200)
                .header("Content-Security-Policy", notNullValue())
                .header("Referrer-Policy", "no-referrer")
                .header("Strict-Transport-Security", "max-age=31536000")
                .header("Cache-Control", "no-store");
    }

    @Test
    void aRequestKeepsTheIdItCameWithUnlessThatIsNotFitForTheLog() {
        givenInvalid()
                .header("X-Request-Id", "0123456789abcdef")
                .header("Authorization", "Bearer nonsense")
                .get("/api/v1/applications")
                .then()
                .statusCode(401)
                .header("X-Request-Id", "0123456789abcdef");
        givenInvalid()
                .header("X-Request-Id", "<script>alert(1)</script>")
                .get("/nowhere")
                .then()
                .header("X-Request-Id", not(equalTo("<script>alert(1)</script>")));
    }

    private static ValidatableResponse checked(ValidatableResponse reply) {
        return reply.header("X-Content-Type-Options", "nosniff")
                .header("X-Request-Id", notNullValue())
                .header("Server", nullValue());
    }

    private String send(String head) throws IOException {
        return send(head, new byte[0]);
    }

    /** Everything the server answers until it has nothing more to say. */
    private String send(String head, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            Thread.ofVirtual().start(() -> write(socket, head.getBytes(StandardCharsets.ISO_8859_1), body));
            StringBuilder reply = new StringBuilder();
            for (int next = socket.getInputStream().read(); next >= 0; next = read(socket, reply)) {
                reply.append((char) next);
            }
            return reply.toString();
        }
    }

    private static int read(Socket socket, StringBuilder soFar) throws IOException {
        boolean whole = soFar.indexOf("content-length: 0\r\n\r\n") > 0
                || soFar.indexOf("\r\n\r\n{") > 0 && soFar.charAt(soFar.length() - 1) == '}';
        return whole ? -1 : socket.getInputStream().read();
    }

    private static void write(Socket socket, byte[] head, byte[] body) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(head);
            out.write(body);
        } catch (IOException _) {
            // The server has answered and closed the connection.
        }
    }
}
