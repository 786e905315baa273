package org.passerelle.notifications;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.TestingRows;

/** Uses the outbox as a feature does, from a test's thread. */
@ApplicationScoped
class TestingOutbox {

    private final Mutiny.SessionFactory sessions;
    private final Outbox outbox;
    private final ContactParser parser;
    private final MessageSecrets secrets;
    private final Vertx vertx;
    private final DataSource database;

    TestingOutbox(
            Mutiny.SessionFactory sessions,
            Outbox outbox,
            ContactParser parser,
            MessageSecrets secrets,
            Vertx vertx,
            DataSource database) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.parser = parser;
        this.secrets = secrets;
        this.vertx = vertx;
        this.database = database;
    }

    UUID sendCode(String number, String code, @Nullable Instant expiresAt) {
        return onContext(
                () -> sessions.withStatelessTransaction(tx -> outbox.send(tx, message(number, code, expiresAt))));
    }

    /** Tells somebody at that number. */
    UUID send(@Nullable UUID account, String number, Notice notice, Map<String, String> values) {
        return send(new NewMessage(account, contact(number), notice, "en", values, null));
    }

    UUID send(NewMessage message) {
        return onContext(() -> sessions.withStatelessTransaction(tx -> outbox.send(tx, message)));
    }

    Contact contact(String number) {
        return parser.parse(number).orElseThrow();
    }

    UUID sendCodeAndKick(String number, String code) {
        return onContext(() -> sessions.withStatelessTransaction(tx -> outbox.send(tx, message(number, code, null)))
                .invoke(outbox::kick));
    }

    void sendAndFail(String number) {
        onContext(() -> sessions.withStatelessTransaction(tx -> outbox.send(tx, message(number, "123456", null))
                        .<UUID>chain(() -> Uni.createFrom().failure(new IllegalStateException("undone"))))
                .onFailure(IllegalStateException.class)
                .recoverWithNull());
    }

    /** Reads again and again, for five seconds, until the value is the wanted one. */
    <T> T until(Supplier<T> read, Predicate<T> wanted) {
        long end = System.nanoTime() + 5_000_000_000L;
        T value = read.get();
        while (!wanted.test(value) && System.nanoTime() < end) {
            Thread.onSpinWait();
            value = read.get();
        }
        return value;
    }

    /** One value of the database, as text. */
    String first(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            boolean rows = statement.execute();
            if (!rows) {
                return String.valueOf(statement.getUpdateCount());
            }
            ResultSet result = statement.getResultSet();
            return result.next() ? String.valueOf(result.getString(1)) : "";
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How far a message got; another worker may have it in hand just now. */
    String state(UUID id) {
        return until(
                () -> first("select state from messages where id = ?", id), state -> !state.matches("queued|sending"));
    }

    /** The message that stands in for this one at another contact, once there is one. */
    UUID follower(UUID id) {
        String followers = "select id from messages where follows = ?";
        return UUID.fromString(until(() -> first(followers, id), found -> !found.isEmpty()));
    }

    /** How many people are asked to tell somebody what none of these messages told. */
    long openTasks(List<UUID> ids) {
        return new TestingRows(database)
                .number(
                        "select count(*) from staff_tasks where kind = 'message_not_arrived' and ended_at is null"
                                + " and subject = any (?)",
                        (Object) ids.toArray(UUID[]::new));
    }

    byte[] hash(String number) {
        return secrets.hashOf(parser.parse(number).orElseThrow());
    }

    /** Runs on a Vert.x context of its own, as a request does. */
    <T> T onContext(Supplier<Uni<T>> work) {
        return start(work).join();
    }

    <T> CompletableFuture<T> start(Supplier<Uni<T>> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(_ -> work.get().subscribe().with(done::complete, done::completeExceptionally));
        return done;
    }

    private NewMessage message(String number, String code, @Nullable Instant expiresAt) {
        return new NewMessage(
                null,
                parser.parse(number).orElseThrow(),
                Notice.SIGN_IN_CODE,
                "en",
                Map.of("code", code, "minutes", "15"),
                expiresAt);
    }
}
