package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.SignIn;
import org.passerelle.SignedIn;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** Phones that lose the network in the middle of a save: the save is finished, and nothing of it stays behind. */
@QuarkusTest
class GoneClientTest {

    /** Fewer than the connections of the pool, so that all of them get as far as the lock. */
    private static final int CLIENTS = 8;

    private static final String WAITING = """
            select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%for no key update%'""";

    private static final String BODY = """
            {"since": 0, "device": "%s", "changes": [{"n": %d, "key": "person.familyName", "base": 0, "value": "T %d"}]}""";

    @Inject
    DataSource database;

    @TestHTTPResource
    URL server;

    @Test
    void clientsThatGoAwayLeaveNoTransactionBehind() throws IOException, SQLException {
        SignedIn applicant = SignIn.asSomebody();
        String application = applicant
                .request()
                .body(Map.of("form", "expression-of-interest"))
                .post("/api/v1/applications")
                .path("id");
        String path = "/api/v1/applications/" + application + "/answers";

        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            hold(holder, application);
            List<Socket> phones = new ArrayList<>();
            for (int client = 1; client <= CLIENTS; client++) {
                phones.add(send(applicant, path, BODY.formatted(UUID.randomUUID(), client, client)));
            }
            waitUntilAllWaitForTheDraft();
            for (Socket phone : phones) {
                phone.close();
            }
            Contract.given().get("/api/v1/forms/expression-of-interest").then().statusCode(200);
            holder.rollback();
        }

        applicant
                .request()
                .body(BODY.formatted(UUID.randomUUID(), 1, 0))
                .patch(path)
                .then()
                .statusCode(200);
        assertThat(applicant.request().get(path).statusCode()).isEqualTo(200);
    }

    private static void hold(Connection holder, String application) throws SQLException {
        try (PreparedStatement lock =
                holder.prepareStatement("select 1 from drafts where application_id = ? for update")) {
            lock.setObject(1, UUID.fromString(application));
            lock.executeQuery();
        }
    }

    private void waitUntilAllWaitForTheDraft() {
        TestingRows rows = new TestingRows(database);
        long deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (rows.number(WAITING) < CLIENTS && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private Socket send(SignedIn applicant, String path, String body) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
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
        return socket;
    }
}
