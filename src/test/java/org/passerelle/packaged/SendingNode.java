package org.passerelle.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.passerelle.TestingDatabase;
import org.passerelle.TestingFolder;
import org.passerelle.notifications.twilio.StandInCalls;
import org.passerelle.notifications.twilio.StandInMessages;
import org.passerelle.notifications.twilio.TwilioStandIn;
import org.passerelle.platform.start.DatabaseConnection;

/** The packaged application with a provider and a database that outlive it. */
final class SendingNode implements AutoCloseable {

    private static final String PUBLIC = "https://apply.example.org";
    private static final long PATIENCE = 30_000_000_000L;

    private final TestingDatabase database;
    private final Map<String, String> environment;
    private final Map<String, UUID> messages = new HashMap<>();
    private PackagedProcess process;

    private SendingNode(TestingDatabase database, Map<String, String> environment) throws IOException {
        this.database = database;
        this.environment = environment;
        this.process = PackagedProcess.start(TestingFolder.create(), environment);
    }

    static SendingNode with(TwilioStandIn provider) throws IOException, InterruptedException {
        Path keys = TestingFolder.create();
        try (PackagedProcess maker =
                PackagedProcess.start(TestingFolder.create(), Map.of(), "make-keys", keys.toString())) {
            assertThat(maker.exitCode()).isZero();
        }
        TestingDatabase database = TestingDatabase.start();
        Map<String, String> environment = new HashMap<>(provider.environment());
        environment.put("PASSERELLE_DATABASE_URL", PackagedProcess.url(database.connection()));
        environment.put("PASSERELLE_KEYS_DIR", keys.toString());
        environment.put("PASSERELLE_PUBLIC_URL", PUBLIC);
        return new SendingNode(database, environment);
    }

    void kill() throws InterruptedException {
        process.killHard();
    }

    void startAgain() throws IOException, InterruptedException {
        process = PackagedProcess.start(TestingFolder.create(), environment);
        process.uri();
    }

    /** With another provider. */
    void startAgainTo(URI provider) throws IOException, InterruptedException {
        Map<String, String> other = new HashMap<>(environment);
        other.put("PASSERELLE_TWILIO_BASE_URL", provider.toString());
        process = PackagedProcess.start(TestingFolder.create(), other);
        process.uri();
    }

    void asksForCode(String number) throws IOException, InterruptedException {
        PackagedClient.expect(
                202,
                PackagedClient.of(process)
                        .send("POST", "/api/v1/sign-in/codes", "", "{\"contact\":\"" + number + "\"}"));
        messages.put(number, UUID.fromString(ask("select id from messages order by created_at desc, id desc limit 1")));
    }

    /** Posts the provider's report of a message; gives the status of the reply. */
    int report(StandInMessages.Taken taken, String status) throws IOException, InterruptedException {
        URI here = process.uri().resolve(taken.callback().substring(PUBLIC.length()));
        return StandInCalls.post(here, taken.callback(), StandInCalls.status(taken.sid(), status, 0));
    }

    /** Nothing can be claimed until this is closed. */
    HeldRows holdsClaims() throws SQLException {
        return HeldRows.by(connect(), "lock table message_tries in share row exclusive mode");
    }

    /** Nobody can change that message until this is closed. */
    HeldRows holdsMessage(String number) throws SQLException {
        return HeldRows.by(connect(), "select 1 from messages where id = '" + message(number) + "' for update");
    }

    /** The claim of a process that died has run out. */
    void claimRunsOut(String number) {
        ask("update messages set due_at = now() where state = 'sending' and id = ? returning 1", message(number));
    }

    /** Waits until the process waits for a lock, with a statement whose first kilobyte contains these words. */
    void awaitWaiting(String words) {
        String waiting = until(
                () -> ask(
                        "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and position(? in query) > 0",
                        words),
                "t");
        assertThat(waiting).as("waiting for a lock").isEqualTo("t");
    }

    String awaitState(String number, String state) {
        return until(() -> state(number), state);
    }

    String state(String number) {
        return ask("select state from messages where id = ?", message(number));
    }

    int tries(String number) {
        return Integer.parseInt(ask("select count(*) from message_tries where message_id = ?", message(number)));
    }

    /** The message with the latest code for that number. */
    UUID message(String number) {
        return Objects.requireNonNull(messages.get(number));
    }

    private static String until(Supplier<String> read, String wanted) {
        long start = System.nanoTime();
        String value = read.get();
        while (!value.equals(wanted) && System.nanoTime() - start < PATIENCE) {
            Thread.onSpinWait();
            value = read.get();
        }
        return value;
    }

    private String ask(String query, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private Connection connect() throws SQLException {
        DatabaseConnection at = database.connection();
        return DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
    }

    @Override
    public void close() throws IOException {
        process.close();
        database.close();
    }
}
