package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.SignIn;
import org.passerelle.SignedIn;

/** Phones that lose the network in the middle of a save: the save is finished, and nothing of it stays behind. */
@QuarkusTest
class GoneClientTest {

    /** More than twice the connections of the pool. */
    private static final int CLIENTS = 40;

    private static final String BODY = """
            {"since": 0, "device": "%s", "changes": [{"n": %d, "key": "person.familyName", "base": 0, "value": "T %d"}]}""";

    @TestHTTPResource
    URL server;

    @Test
    void aClientThatGoesAwayTakesNoConnectionWithIt() throws IOException {
        SignedIn applicant = SignIn.asSomebody();
        String application = applicant
                .request()
                .body(Map.of("form", "expression-of-interest"))
                .post("/api/v1/applications")
                .path("id");
        String path = "/api/v1/applications/" + application + "/answers";

        for (int client = 1; client <= CLIENTS; client++) {
            sendAndGo(applicant, path, BODY.formatted(UUID.randomUUID(), client, client));
        }

        applicant
                .request()
                .body(BODY.formatted(UUID.randomUUID(), 1, 0))
                .patch(path)
                .then()
                .statusCode(200);
        assertThat(applicant.request().get(path).statusCode()).isEqualTo(200);
    }

    private void sendAndGo(SignedIn applicant, String path, String body) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request = """
                    PATCH %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    %s""".formatted(path, applicant.accessToken(), body.length(), body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
    }
}
