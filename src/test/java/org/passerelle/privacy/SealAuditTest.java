package org.passerelle.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingRows;
import org.passerelle.platform.Ids;
import org.passerelle.privacy.chain.EntryDetail;
import org.passerelle.privacy.chain.Written;

/** Entries are linked behind those who write them: nobody waits, nothing is overtaken, nothing is changed later. */
@QuarkusTest
class SealAuditTest {

    private static final int OF_EACH_NODE = 5_000;
    private static final int IN_ONE_TRANSACTION = 100;
    private static final Instant AT = Instant.ofEpochSecond(1_800_000_000);
    private static final String ENTRY =
            "insert into audit_entries (id, at, action, subject, detail_hash) values (?, ?, 'form_read', ?, ?)";
    private static final String DETAIL = """
            insert into audit_details (entry_id, salt, application_id, actor_kind, actor_id, actor_roles, session_id)
            values (?, ?, ?, 'staff', ?, 'caseworker', ?)""";

    @Inject
    DataSource database;

    @Test
    void twoNodesThatWriteTenThousandEntriesAtOnceLeaveOneChain() throws Exception {
        TestingAudit audit = new TestingAudit(database);
        audit.sealsAll();
        long before = end();
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writers = List.of(nodes.submit(this::writeAll), nodes.submit(this::writeAll));
            List<Future<?>> sealers = List.of(
                    nodes.submit(() -> sealWhile(writing, audit)), nodes.submit(() -> sealWhile(writing, audit)));
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (Future<?> sealer : sealers) {
                sealer.get();
            }
        }
        audit.sealsAll();
        assertThat(end() - before).isGreaterThanOrEqualTo(2 * OF_EACH_NODE);
        assertThat(TestingAudit.await(() -> TestingAudit.bean(VerifyAudit.class).verify(List.of())))
                .isInstanceOfSatisfying(AuditVerdict.Sound.class, sound -> assertThat(sound.sealed())
                        .isEqualTo(end()));
    }

    @Test
    void whoWritesDoesNotWaitForASealerThatIsHalfWay() throws SQLException {
        TestingAudit audit = new TestingAudit(database);
        audit.look();
        try (Connection sealer = database.getConnection()) {
            sealer.setAutoCommit(false);
            try (Statement statement = sealer.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + AuditEntries.SEALER + ")");
                statement.executeUpdate("update audit_entries set position = 1000000000 + (select count(*) from"
                        + " audit_entries o where o.id < audit_entries.id), chain_hash = detail_hash"
                        + " where position is null");
            }
            UUID seen = audit.look();
            assertThat(new TestingRows(database)
                            .number("select count(*) from audit_details where application_id = ?", seen))
                    .isEqualTo(1);
            sealer.rollback();
            sealer.setAutoCommit(true);
        }
    }

    @Test
    void aTransactionThatStaysOpenHoldsUpWhatCameAfterItAndIsNeverOvertaken() throws SQLException {
        TestingAudit audit = new TestingAudit(database);
        UUID slow = Ids.next();
        UUID quick;
        try (Connection open = database.getConnection()) {
            open.setAutoCommit(false);
            write(open, List.of(slow));
            quick = audit.look();
            audit.seals();
            assertThat(audit.position(quick)).isZero();
            open.commit();
            open.setAutoCommit(true);
        }
        audit.sealsAll();
        assertThat(audit.position(slow)).isPositive().isLessThan(audit.position(quick));
    }

    @Test
    void whatABackupOfAnotherServerBroughtIsSealedThoughItsNumbersAreStillToCome() {
        TestingAudit audit = new TestingAudit(database);
        UUID brought = audit.look();
        UUID own = audit.look();
        audit.past(
                "update audit_entries set written_in = '900000000000' where position is null and id = (select entry_id"
                        + " from audit_details where application_id = ?)",
                brought);
        audit.sealsAll();
        assertThat(audit.position(brought)).isGreaterThan(audit.position(own));
        assertThat(TestingAudit.await(() -> TestingAudit.bean(VerifyAudit.class).verify(List.of())))
                .isInstanceOf(AuditVerdict.Sound.class);
    }

    @Test
    void noStatementOfTheApplicationChangesOrDeletesAnEntry() {
        TestingAudit audit = new TestingAudit(database);
        audit.look();
        audit.sealsAll();
        for (String change : List.of(
                "update audit_entries set action = 'form_written' where position = (select max(position) from"
                        + " audit_entries)",
                "update audit_entries set position = null, chain_hash = null where position = (select max(position)"
                        + " from audit_entries)",
                "delete from audit_entries where not exists (select 1 from audit_details where entry_id = id)"
                        + " or position = 1",
                "truncate audit_entries, audit_details")) {
            assertThatThrownBy(() -> new TestingRows(database).change(change)).hasStackTraceContaining("only grows");
        }
    }

    private void sealWhile(AtomicBoolean writing, TestingAudit audit) {
        while (writing.get()) {
            audit.seals();
        }
    }

    private void writeAll() {
        try (Connection node = database.getConnection()) {
            node.setAutoCommit(false);
            for (int written = 0; written < OF_EACH_NODE; written += IN_ONE_TRANSACTION) {
                write(node, Stream.generate(Ids::next).limit(IN_ONE_TRANSACTION).toList());
                node.commit();
            }
            node.setAutoCommit(true);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void write(Connection node, List<UUID> applications) throws SQLException {
        try (PreparedStatement entry = node.prepareStatement(ENTRY);
                PreparedStatement detail = node.prepareStatement(DETAIL)) {
            for (UUID application : applications) {
                EntryDetail written = detail(application);
                byte[] mark = TestingAudit.bean(AuditMarks.class)
                        .of(new Written(written.entry(), AT, "form_read", new byte[32], written));
                fill(entry, written.entry(), AT.atOffset(ZoneOffset.UTC), new byte[32], mark);
                fill(detail, written.entry(), written.salt(), application, written.actor(), written.session());
            }
            entry.executeBatch();
            detail.executeBatch();
        }
    }

    private static EntryDetail detail(UUID application) {
        return new EntryDetail(
                Ids.next(),
                new byte[16],
                application,
                null,
                "staff",
                Ids.next(),
                "caseworker",
                null,
                Ids.next(),
                null,
                null,
                null);
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
        statement.addBatch();
    }

    private long end() {
        return new TestingRows(database).number("select coalesce(max(position), 0) from audit_entries");
    }
}
