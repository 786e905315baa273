package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;

/** However many messages wait, a worker has one batch of them in hand, and looks at no more rows than it takes. */
@QuarkusTest
class DrainTest {

    private static final int WAITING = 5_000;
    private static final int AT_ONCE = 500;

    /** Of as many people: rows of one account would be read in a row, and rightly. */
    private static final String OLD = """
            insert into messages (id, account_id, contact_kind, contact, contact_hash, notice, language, body, segments,
              state, tries, created_at, sent_at)
            select gen_random_uuid(), gen_random_uuid(), contact_kind, contact, contact_hash, notice, language, body, segments,
              'delivered', 1, created_at, created_at
            from messages, generate_series(1, 50000) where id = ?""";

    @Inject
    TestingOutbox outbox;

    @Inject
    TestingChannel channel;

    @Inject
    OutboxJob job;

    @Inject
    Outbox toTell;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    @ConfigProperty(name = "passerelle.outbox.batch")
    int batch;

    @BeforeEach
    void theNetworkIsUp() {
        channel.reset();
    }

    @Test
    void thousandsOfMessagesAreSentOnceInBatchesOfTheirOwn() {
        UUID account = UUID.randomUUID();
        for (int from = 0; from < WAITING; from += AT_ONCE) {
            outbox.onContext(() -> sessions.withStatelessTransaction(tx -> queue(tx, account)));
        }
        Stream.generate(() -> outbox.start(job::run)).limit(2).toList().forEach(CompletableFuture::join);
        assertThat(outbox.until(() -> sentOnce(account), sent -> sent == WAITING))
                .as("also those that a scheduled round had in hand")
                .isEqualTo(WAITING);
        assertThat(number(
                        "select max(claimed) from (select count(*) as claimed from message_tries t"
                                + " join messages m on m.id = t.message_id where m.account_id = ? group by t.started_at) c",
                        account))
                .isLessThanOrEqualTo(batch);
    }

    @Test
    void neitherAClaimNorWhatFollowsLooksAtMessagesThatAreDone() throws SQLException {
        UUID account = UUID.randomUUID();
        UUID one = outbox.send(account, "+447700900802", Notice.PIN_CHANGED, Map.of());
        new TestingRows(database).change(OLD, one);
        new TestingRows(database).change("analyze messages");
        String claim = plan(Claims.CLAIM
                .replace(":now", "now()")
                .replace(":until", "now()")
                .replace(":batch", "50")
                .replace(":shut", "'{}'"));
        assertThat(claim).contains("messages_awaited").contains("messages_due").doesNotContain("Seq Scan on messages");
        assertThat(plan(Unsettled.FAMILY.replace(":root", "'" + UUID.randomUUID() + "'")))
                .doesNotContain("Seq Scan on messages");
        assertThat(plan(Unsettled.DUE.replace(":now", "now()").replace(":rows", "100")))
                .contains("messages_to_settle")
                .doesNotContain("Seq Scan");
        new TestingRows(database).change("delete from messages where contact_hash = ?", outbox.hash("+447700900802"));
    }

    /** A code is worth nothing after a quarter of an hour, and a hundred thousand messages take longer. */
    @Test
    void whatSomebodyWaitsForGoesOutBeforeNewsThatWasThereFirst() {
        TestingClock.toDaytime();
        AtomicReference<UUID> code = new AtomicReference<>();
        List<MessageRow> claimed =
                outbox.onContext(() -> sessions.withStatelessTransaction((tx, transaction) -> newsThenCode(tx, code)
                        .chain(() -> claim(tx, clock.instant().plusSeconds(1)))
                        .invoke(_ -> transaction.markForRollback())));
        assertThat(claimed).hasSize(10).anyMatch(row -> row.id.equals(code.get()));
    }

    private Uni<List<MessageRow>> claim(Mutiny.StatelessSession tx, Instant now) {
        return new Claims(tx).claim(now, now.plusSeconds(60), 10, List.of());
    }

    private Uni<Void> newsThenCode(Mutiny.StatelessSession tx, AtomicReference<UUID> code) {
        return Multi.createFrom()
                .range(0, 20)
                .onItem()
                .transformToUniAndConcatenate(_ -> toTell.send(tx, news(UUID.randomUUID())))
                .onItem()
                .ignoreAsUni()
                .chain(() -> toTell.send(tx, code(null)))
                .invoke(code::set)
                .replaceWithVoid();
    }

    private NewMessage news(UUID account) {
        return new NewMessage(account, outbox.contact("+447700900803"), Notice.EVIDENCE_REVIEWED, "en", Map.of(), null);
    }

    private NewMessage code(@Nullable UUID account) {
        return new NewMessage(
                account,
                outbox.contact("+447700900801"),
                Notice.SIGN_IN_CODE,
                "en",
                Map.of("code", "123456", "minutes", "15"),
                null);
    }

    private Uni<Void> queue(Mutiny.StatelessSession tx, UUID account) {
        NewMessage message = code(account);
        return Multi.createFrom()
                .range(0, AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(_ -> toTell.send(tx, message))
                .onItem()
                .ignoreAsUni();
    }

    private long sentOnce(UUID account) {
        return number("select count(*) from messages where account_id = ? and state = 'sent' and tries = 1", account);
    }

    private String plan(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain " + query)) {
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    private long number(String query, Object... values) {
        return new TestingRows(database).number(query, values);
    }
}
