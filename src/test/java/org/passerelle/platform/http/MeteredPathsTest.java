package org.passerelle.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.RawHttp;
import org.passerelle.SignIn;
import org.passerelle.SignedIn;
import org.passerelle.contract.Contract;

/** {@code /q/metrics} names routes, never the ids in their paths, however early a request is refused. */
@QuarkusTest
class MeteredPathsTest {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    @TestHTTPResource("/")
    URI server;

    @Test
    void aRefusedRequestLeavesNoIdBehind() throws IOException {
        String path = "/api/v1/applications/" + UUID.randomUUID() + "/answers";
        SignedIn person = SignIn.asSomebody();
        assertThat(Contract.givenInvalid().get(path).statusCode()).isEqualTo(401);
        assertThat(Contract.givenInvalid()
                        .header("Authorization", "Bearer nonsense")
                        .get(path)
                        .statusCode())
                .isEqualTo(401);
        assertThat(raw("PATCH " + path + " HTTP/1.1\r\nHost: test\r\nContent-Length: 20971520\r\n\r\n"))
                .isEqualTo(413);
        assertThat(person.invalidRequest().get(path).statusCode()).isEqualTo(404);
        assertThat(person.invalidRequest().get(path + "/nowhere").statusCode()).isEqualTo(404);
        assertThat(Contract.givenInvalid().get("/nowhere/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(raw("GET " + path + "/%zz HTTP/1.1\r\nHost: test\r\n\r\n")).isEqualTo(400);
        assertThat(person.invalidRequest().body("{}").put(path).statusCode()).isBetween(404, 405);
        assertThat(person.invalidRequest()
                        .contentType("text/plain")
                        .body("{}")
                        .patch(path)
                        .statusCode())
                .isEqualTo(415);
        assertThat(metrics()).contains("http_server_requests_seconds_count").doesNotContainPattern(ID);
    }

    private int raw(String request) throws IOException {
        try (RawHttp http = new RawHttp(server.getPort())) {
            return http.exchange(request, new byte[0]).status();
        }
    }

    private static String metrics() {
        return RestAssured.given()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
