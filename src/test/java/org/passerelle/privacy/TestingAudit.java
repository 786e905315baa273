package org.passerelle.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.TestingRows;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.chain.Chain;
import org.passerelle.privacy.chain.ChainedEntry;

/** Writes entries of the audit trail, seals them, and falsifies them as whoever owns the database can. */
public record TestingAudit(DataSource database) {

    private static final String GUARDS =
            "alter table audit_entries %1$s trigger user; alter table audit_checkpoints %1$s trigger user";
    private static final String MEND = """
            delete from %1$s where %2$s in (select %2$s from (table %1$s except table %3$s) as other);
            insert into %1$s select k.* from %3$s k where not exists (select 1 from %1$s t where t.%2$s = k.%2$s);
            """;
    private static final Actor.Staff SOMEBODY = new Actor.Staff(Ids.next(), Ids.next(), Set.of("caseworker"));

    /** The position of an entry about this file; of its latest if there are several. */
    public long position(UUID application) {
        return new TestingRows(database).number("""
                select max(e.position) from audit_entries e join audit_details d on d.entry_id = e.id
                where d.application_id = ?""", application);
    }

    /** Somebody of staff looks at a file that nobody else looks at. */
    public UUID look() {
        UUID application = Ids.next();
        look(application);
        return application;
    }

    /** Somebody of staff looks at this file. */
    public void look(UUID application) {
        records(AuditEntry.about(application, AuditAction.FORM_READ, SOMEBODY, now())
                .because("Made-up reason"));
    }

    /** Writes this down, in a transaction of its own. */
    public void records(AuditEntry entry) {
        await(() -> bean(Mutiny.SessionFactory.class)
                .withStatelessTransaction(tx -> bean(AuditTrail.class).record(tx, entry)));
    }

    /** Seals until nothing waits; whatever runs beside the tests may hold it up for a moment. */
    public void sealsAll() {
        for (int attempt = 0; attempt < 10_000 && waiting() > 0; attempt++) {
            seals();
        }
        assertThat(waiting()).isZero();
    }

    /** Seals what can be sealed now. */
    public void seals() {
        await(() -> bean(SealAudit.class).seal());
    }

    /** Signs the checkpoint of the day. */
    public void signs() {
        await(() -> bean(SignCheckpoint.class).sign());
    }

    /** How many entries have no place in the chain yet. */
    public long waiting() {
        return new TestingRows(database).number("select count(*) from audit_entries where position is null");
    }

    /** Works every link out again from a position on, as somebody could who knows how. */
    public void linksAnewFrom(long position) {
        Chain chain = position == 1 ? Chain.START : standing(position - 1);
        for (ChainedEntry entry : from(position)) {
            chain = chain.next(entry);
            past("update audit_entries set chain_hash = ? where id = ?", chain.hash(), entry.id());
        }
    }

    private Chain standing(long position) {
        return await(() -> bean(Mutiny.SessionFactory.class).withStatelessTransaction(tx -> tx.createNativeQuery(
                        "select chain_hash from audit_entries where position = :position", byte[].class)
                .setParameter("position", position)
                .getSingleResult()
                .map(hash -> new Chain(position, hash))));
    }

    private List<ChainedEntry> from(long position) {
        AuditFound found = bean(AuditFound.class);
        return await(() -> bean(Mutiny.SessionFactory.class)
                .withStatelessTransaction(tx -> new AuditPages(tx).sealed(position - 1))
                .map(rows -> rows.stream().map(row -> found.of(row).entry()).toList()));
    }

    /** Keeps a copy of everything, to be put back. */
    public void keeps() {
        past("alter table audit_details drop constraint audit_details_entry_id_fkey;"
                + "drop table if exists kept_entries, kept_details, kept_checkpoints;"
                + "create table kept_entries as select * from audit_entries;"
                + "create table kept_details as select * from audit_details;"
                + "create table kept_checkpoints as select * from audit_checkpoints");
    }

    /** Makes everything as it was when the copy was made, row by row. */
    public void mends() {
        past(MEND.formatted("audit_details", "entry_id", "kept_details")
                + MEND.formatted("audit_entries", "id", "kept_entries")
                + MEND.formatted("audit_checkpoints", "id", "kept_checkpoints"));
    }

    /** The same for the last time. */
    public void restores() {
        mends();
        past("alter table audit_details add foreign key (entry_id) references audit_entries (id);"
                + "drop table kept_entries, kept_details, kept_checkpoints");
    }

    /** Changes rows past every trigger and foreign key. */
    public void past(String commands, Object... values) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement guards = connection.createStatement();
                    PreparedStatement change = connection.prepareStatement(commands)) {
                guards.execute(GUARDS.formatted("disable"));
                for (int place = 0; place < values.length; place++) {
                    change.setObject(place + 1, values[place]);
                }
                change.execute();
                guards.execute(GUARDS.formatted("enable"));
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    private static Instant now() {
        return bean(InstantSource.class).instant();
    }
}
