package org.passerelle.packaged;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.TestingDatabase;
import org.passerelle.TestingFolder;
import org.passerelle.notifications.twilio.TwilioStandIn;
import org.passerelle.platform.start.DatabaseConnection;
import org.passerelle.privacy.TestingSeals;

/**
 * How fast waiting messages drain to the stand-in, by one node and by two; no part of the tests. After
 * {@code ./mvnw package -DskipTests}: {@code ./mvnw surefire:test -Dtest=DrainBenchmark -Dpasserelle.drain=100000}.
 */
class DrainBenchmark {

    private static final int WAITING = Integer.getInteger("passerelle.drain", 10_000);
    private static final int AT_ONCE = 1_000;
    private static final String BODY = "Your code is 123456. Never read it to anybody. BCDF";
    private static final String INSERT = """
            insert into messages (id, contact_kind, contact, contact_hash, notice, language, body, segments, state, tries,
              due_at, created_at)
            values (?, 'phone', ?, ?, 'sign_in_code', 'en', ?, 1, 'queued', 0, now(), now())""";

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void drains(int nodes) throws Exception {
        Path keys = TestingFolder.create();
        try (PackagedProcess maker =
                PackagedProcess.start(TestingFolder.create(), Map.of(), "make-keys", keys.toString())) {
            assertThat(maker.exitCode()).isZero();
        }
        try (TestingDatabase database = TestingDatabase.start();
                TwilioStandIn provider = TwilioStandIn.start()) {
            Map<String, String> environment = new HashMap<>(provider.environment());
            environment.put("PASSERELLE_DATABASE_URL", PackagedProcess.url(database.connection()));
            environment.put("PASSERELLE_KEYS_DIR", keys.toString());
            environment.put("PASSERELLE_PUBLIC_URL", "https://apply.example.org");
            environment.put("PASSERELLE_OUTBOX_WORKERS", "0");
            try (PackagedProcess migrates = PackagedProcess.start(TestingFolder.create(), environment)) {
                migrates.uri();
            }
            fill(database.connection(), TestingSeals.of(keys));
            environment.remove("PASSERELLE_OUTBOX_WORKERS");
            drain(nodes, provider, environment);
        }
    }

    private static void drain(int nodes, TwilioStandIn provider, Map<String, String> environment) throws Exception {
        List<PackagedProcess> running = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            running.add(PackagedProcess.start(TestingFolder.create(), environment));
        }
        try {
            awaitRequests(provider, WAITING / 10);
            int before = provider.requests();
            long start = System.nanoTime();
            awaitRequests(provider, WAITING * 9 / 10);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%d node(s): %d messages, %.0f a second%n",
                    nodes, WAITING, (provider.requests() - before) / seconds);
            awaitRequests(provider, WAITING);
            assertThat(provider.sent()).hasSize(WAITING);
        } finally {
            for (PackagedProcess process : running) {
                process.close();
            }
        }
    }

    private static void awaitRequests(TwilioStandIn provider, int count) throws InterruptedException {
        while (provider.requests() < count) {
            assertThat(new CountDownLatch(1).await(50, MILLISECONDS)).isFalse();
        }
    }

    private static void fill(DatabaseConnection to, TestingSeals seals) throws SQLException {
        try (Connection connection = DriverManager.getConnection(to.jdbcUrl(), to.user(), to.password());
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (int n = 0; n < WAITING; n++) {
                add(insert, seals, "+336%08d".formatted(10_000_000 + n));
                if (n % AT_ONCE == AT_ONCE - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
            connection.createStatement().execute("analyze messages");
        }
    }

    private static void add(PreparedStatement insert, TestingSeals seals, String number) throws SQLException {
        UUID id = UUID.randomUUID();
        insert.setObject(1, id);
        insert.setBytes(2, seals.cipher().seal("messages", id, "contact", number));
        insert.setBytes(3, number.getBytes(StandardCharsets.US_ASCII));
        insert.setBytes(4, seals.cipher().seal("messages", id, "body", BODY));
        insert.addBatch();
    }
}
