package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.NamedSql;
import org.passerelle.platform.database.SqlCall;

/**
 * The talk of one save with the database, in two round trips: begin, lock and read are sent together, and so are write
 * and commit. PostgreSQL runs them one after the other, so the read sees what the lock waited for.
 */
record DraftExchange(SqlConnection connection) {

    private static final NamedSql LOCK = NamedSql.of(DraftQueries.LOCK);
    private static final NamedSql READ = NamedSql.of(DraftQueries.READ_FOR_SAVE);
    private static final NamedSql WRITE = NamedSql.of(DraftQueries.WRITE);
    private static final NamedSql CARRY = NamedSql.of(CarryQueries.CARRY);
    private static final NamedSql WRITE_WITH_SIGNAL = NamedSql.of(DraftQueries.WRITE_WITH_SIGNAL);

    /** The locked application, null when there is none, and the rows of its answers. */
    record Locked(@Nullable DraftHeader header, List<StateRow> rows) {}

    Uni<Locked> lock(UUID id, UUID device, List<String> keys) {
        Map<String, Object> values = Map.of("id", id, "device", device, "keys", ArrayText.of(keys));
        return Uni.combine()
                .all()
                .unis(simple("BEGIN"), prepared(LOCK, values), prepared(READ, values))
                .asTuple()
                .map(replies -> new Locked(header(replies.getItem2()), rows(replies.getItem3())));
    }

    /** Takes the draft to a newer version of its form, before what the call itself brings. */
    Uni<Void> carry(CarryWrite carry) {
        return prepared(CARRY, carry.values()).replaceWithVoid();
    }

    /** Keeps what was carried, where the call itself brought nothing to store. */
    <T> Uni<T> commit(T outcome) {
        return simple("COMMIT").replaceWith(outcome);
    }

    /** Stores and commits; false, and nothing is stored, when the device turned out to belong elsewhere. */
    Uni<Boolean> write(DraftWrite write) {
        Uni<RowSet<Row>> stored = write.signal() == null
                ? prepared(WRITE, values(write))
                : prepared(WRITE_WITH_SIGNAL, values(write, write.signal()));
        return write.firstUse()
                ? stored.chain(reply -> ours(reply) ? simple("COMMIT").replaceWith(true) : rollback(false))
                : Uni.combine().all().unis(stored, simple("COMMIT")).asTuple().replaceWith(true);
    }

    /** Gives up what was begun. */
    <T> Uni<T> rollback(T outcome) {
        return simple("ROLLBACK").replaceWith(outcome);
    }

    /** The transaction for statements of others. */
    SqlCall.Connection sql() {
        return SqlCall.in(connection);
    }

    private Uni<RowSet<Row>> simple(String command) {
        return connection.query(command).execute();
    }

    private Uni<RowSet<Row>> prepared(NamedSql statement, Map<String, ? extends @Nullable Object> values) {
        return connection.preparedQuery(statement.text()).execute(statement.values(values));
    }

    private static boolean ours(RowSet<Row> reply) {
        return reply.iterator().next().getBoolean(0);
    }

    private static Map<String, @Nullable Object> values(DraftWrite write, DraftSignal signal) {
        Map<String, @Nullable Object> values = new HashMap<>(values(write));
        values.put("signal", signal.id());
        values.put("stated", signal.stated());
        return values;
    }

    private static Map<String, @Nullable Object> values(DraftWrite write) {
        Map<String, @Nullable Object> values = new HashMap<>(known(write));
        values.put("member", write.typedOn().member());
        return values;
    }

    private static Map<String, Object> known(DraftWrite write) {
        return Map.ofEntries(
                Map.entry("id", write.id()),
                Map.entry("account", write.account()),
                Map.entry("device", write.typedOn().device()),
                Map.entry("firstUse", write.firstUse()),
                Map.entry("author", write.author()),
                Map.entry("revision", write.revision()),
                Map.entry("lapsesAt", write.lapsesAt().atOffset(ZoneOffset.UTC)),
                Map.entry("now", write.now().atOffset(ZoneOffset.UTC)),
                Map.entry("answers", write.answers()),
                Map.entry("opened", write.opened()),
                Map.entry("closed", write.closed()),
                Map.entry("changes", write.changes()));
    }

    private static @Nullable DraftHeader header(RowSet<Row> reply) {
        return reply.size() == 0 ? null : header(reply.iterator().next());
    }

    private static DraftHeader header(Row row) {
        return new DraftHeader(
                row.getUUID(0),
                row.getUUID(1),
                row.getString(2),
                row.getInteger(3),
                CaseState.valueOf(row.getString(4)),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                Objects.requireNonNull(instant(row, 8)),
                Person.valueOf(row.getString(9)),
                instant(row, 10),
                row.getUUID(11));
    }

    private static List<StateRow> rows(RowSet<Row> reply) {
        return StreamSupport.stream(reply.spliterator(), false)
                .map(DraftExchange::stateRow)
                .toList();
    }

    private static StateRow stateRow(Row row) {
        Buffer sealed = row.getDelegate().getBuffer(5);
        return new StateRow(
                row.getString(0),
                row.getString(1),
                row.getUUID(2),
                row.getUUID(3),
                row.getString(4),
                sealed == null ? null : sealed.getBytes(),
                row.getString(6),
                instant(row, 7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getString(12));
    }

    private static @Nullable Instant instant(Row row, int index) {
        OffsetDateTime time = row.getOffsetDateTime(index);
        return time == null ? null : time.toInstant();
    }
}
