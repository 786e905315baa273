package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.RawHttp;
import org.passerelle.SignIn;
import org.passerelle.SignedIn;

/** What one saved answer costs: bytes on the wire and statements in the database (design page "Save and resume"). */
@QuarkusTest
class SaveCostTest {

    private static final int MOST_BYTES = 1536;
    private static final int MANY = 500;
    private static final int LONGEST_WARM_UP = 200;

    /** What the workers of the application do by themselves meanwhile. */
    private static final Predicate<List<String>> OF_A_WORKER = transaction -> transaction.stream()
            .anyMatch(statement -> statement.matches(".*(demo_clock|messages|idempotency_keys|draft_signals where).*"));

    @TestHTTPResource("/")
    URI server;

    @ConfigProperty(name = "passerelle.data-dir")
    Path dataFolder;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final UUID device = UUID.randomUUID();
    private SignedIn person;
    private String path;
    private long n;

    @BeforeEach
    void application() {
        person = SignIn.asSomebody();
        path = person.request()
                .body("{\"form\":\"expression-of-interest\"}")
                .post("/api/v1/applications")
                .header("Location");
    }

    @Test
    void oneSavedAnswerTakesLessThanOneAndAHalfKilobytes() throws IOException {
        try (RawHttp client = new RawHttp(server.getPort())) {
            save(client, 1);
            RawHttp.Exchange exchange = save(client, 1);
            assertThat(exchange.head()).containsIgnoringCase("content-encoding: gzip");
            System.err.printf(
                    "One saved answer: %d bytes sent, %d received, %d in all%n",
                    exchange.sent(), exchange.received(), exchange.bytes());
            assertThat(exchange.bytes()).isLessThan(MOST_BYTES);
        }
    }

    @Test
    void itTakesOneReadOfTheSessionAndOneTransactionOfThreeStatementsForOneChangeOrFiveHundred() throws Exception {
        try (RawHttp client = new RawHttp(server.getPort());
                ServerLog log = new ServerLog(dataFolder, jdbcUrl, password)) {
            warmUp(client, log);
            List<List<String>> one = executed(client, log, 1);
            List<List<String>> many = executed(client, log, MANY);
            System.err.printf("Statements of one saved answer: %s%n", shapes(one));
            assertThat(shapes(one)).containsExactly("select", "begin select select with commit");
            assertThat(shapes(many)).isEqualTo(shapes(one));
            assertThat(one.getFirst().getFirst()).contains("sessions");
            assertThat(one.getLast().get(1)).contains("for no key update");
        }
    }

    @Test
    void aChildWhoIsAloneIsNoticedInTheSameStatements() throws Exception {
        try (RawHttp client = new RawHttp(server.getPort());
                ServerLog log = new ServerLog(dataFolder, jdbcUrl, password)) {
            warmUp(client, log);
            say(client, "household.under18", "yes");
            log.mark();
            say(client, "household.withParent", "no");
            assertThat(log.transactions())
                    .filteredOn(transaction -> transaction.toString().contains("no key update of a, d"))
                    .satisfiesExactly(save ->
                            assertThat(shapes(List.of(save))).containsExactly("begin select select with commit"));
        }
    }

    /** Until the connections in use know the types and statements that a save needs. */
    private void warmUp(RawHttp client, ServerLog log) throws IOException {
        int complete = 0;
        for (int i = 0; i < LONGEST_WARM_UP && complete < 5; i++) {
            complete = executed(client, log, 1).size() == 2 ? complete + 1 : 0;
        }
        assertThat(complete).as("saves in a row of which nothing is left out").isEqualTo(5);
    }

    private List<List<String>> executed(RawHttp client, ServerLog log, int changes) throws IOException {
        log.mark();
        save(client, changes);
        return log.transactions().stream()
                .filter(OF_A_WORKER.negate())
                .sorted((one, other) -> Integer.compare(one.size(), other.size()))
                .toList();
    }

    private static List<String> shapes(List<List<String>> transactions) {
        return transactions.stream()
                .map(statements -> statements.stream()
                        .map(statement -> statement.split(" ")[0].toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private void say(RawHttp client, String key, String value) throws IOException {
        n++;
        send(client, 1, "{\"n\":%d,\"key\":\"%s\",\"base\":0,\"value\":\"%s\"}".formatted(n, key, value));
    }

    private RawHttp.Exchange save(RawHttp client, int changes) throws IOException {
        return send(
                client,
                changes,
                IntStream.range(0, changes).mapToObj(this::change).collect(Collectors.joining(",")));
    }

    private RawHttp.Exchange send(RawHttp client, int changes, String list) throws IOException {
        byte[] body = "{\"since\":%d,\"device\":\"%s\",\"changes\":[%s]}"
                .formatted(n - changes, device, list)
                .getBytes(StandardCharsets.UTF_8);
        String head = """
                PATCH %s/answers HTTP/1.1\r
                Host: passerelle.example.org\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Accept-Encoding: gzip\r
                Content-Length: %d\r
                \r
                """.formatted(path, person.accessToken(), body.length);
        RawHttp.Exchange exchange = client.exchange(head, body);
        assertThat(exchange.status()).isEqualTo(200);
        return exchange;
    }

    private String change(int place) {
        n++;
        String key = place == 0 ? "person.familyName" : "person.otherNames[%08d].name".formatted(place);
        return "{\"n\":%d,\"key\":\"%s\",\"base\":0,\"value\":\"Example %d\"}".formatted(n, key, n);
    }
}
