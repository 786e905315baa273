package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies above what a call takes: 6 MB for answers, 16 KB for everything else. */
@QuarkusTest
class LargeBodyTest {

    private static final int MOST = 6_000_000;
    private static final int USUAL = 16 * 1024;

    @TestHTTPResource("/")
    URI server;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private TestingPhoneApp phone;

    @BeforeEach
    void somebodyBegins() {
        phone = TestingPhoneApp.ofSomebodyNew();
    }

    @Test
    void sixMegabytesAreFine() throws Exception {
        assertThat(send("PATCH", phone.url("answers"), whole(save(MOST))).statusCode())
                .isEqualTo(200);
        assertThat(send("PATCH", phone.url("answers"), chunked(save(MOST))).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {MOST + 1, 6_600_000, 6_700_000, 20_000_000})
    void oneByteAboveOrFarAboveIsRefused(int size) throws Exception {
        refused(send("PATCH", phone.url("answers"), whole(save(size))));
        refused(send("PATCH", phone.url("answers"), chunked(save(size))));
        assertThat(phone.everything().getLong("revision")).isZero();
    }

    @Test
    void smallRoutesTakeSixteenKilobytes() throws Exception {
        byte[] fine = start(USUAL);
        assertThat(send("POST", TestingPhoneApp.APPLICATIONS, whole(fine)).statusCode())
                .isEqualTo(200);
        refused(send("POST", TestingPhoneApp.APPLICATIONS, whole(start(USUAL + 1))));
        refused(send("POST", TestingPhoneApp.APPLICATIONS, chunked(start(USUAL + 1))));
        refused(send("POST", TestingPhoneApp.APPLICATIONS, whole(start(20_000_000))));
    }

    private static void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("\"code\":\"body_too_large\"");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + phone.person().accessToken())
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static BodyPublisher whole(byte[] body) {
        return BodyPublishers.ofByteArray(body);
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    /** A good request, made long by spaces. */
    private byte[] save(int size) {
        return padded(
                "{\"since\":0,\"device\":\"" + phone.device()
                        + "\",\"changes\":[{\"n\":1,\"key\":\"journey.currentTown\",\"base\":0,\"value\":\"Calais\"}]",
                size);
    }

    private static byte[] start(int size) {
        return padded("{\"form\":\"" + TestingPhoneApp.FORM + "\"", size);
    }

    private static byte[] padded(String json, int size) {
        return (json + " ".repeat(size - json.length() - 1) + "}").getBytes(StandardCharsets.UTF_8);
    }
}
