package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.notifications.message.MessageState;

/** What does not arrive goes to another contact of the person, and in the end to a person who finds them. */
@QuarkusTest
class NotArrivedTest {

    private static final SendResult NO_SUCH_NUMBER = new SendResult.Refused(SendResult.Why.CONTACT, 21211);

    @Inject
    TestingOutbox outbox;

    @Inject
    TestingChannel channel;

    @Inject
    TestingContactBook book;

    @Inject
    OutboxJob job;

    @Inject
    Receipts receipts;

    @Inject
    EveryContact everyContact;

    @Inject
    ContactHealth health;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    MessageSecrets secrets;

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    @BeforeEach
    void theNetworkIsUpByDay() {
        channel.reset();
        TestingClock.toDaytime();
    }

    @Test
    void aRefusedMessageGoesToTheOtherContactWordByWord() {
        String dead = TestingChannel.numbered(300);
        UUID account = book.somebody(dead, "+447700900300");
        channel.answer(NO_SUCH_NUMBER);
        UUID id = outbox.send(account, dead, Notice.EVIDENCE_REVIEWED, Map.of());
        outbox.onContext(job::run);
        assertThat(outbox.state(id)).isEqualTo("failed_permanent");
        UUID next = outbox.follower(id);
        assertThat(outbox.state(next)).isEqualTo("sent");
        assertThat(body(next)).isEqualTo(body(id));
        assertThat(number(
                        "select count(*) from messages a join messages b on b.id = ? and a.id = ?"
                                + " where a.contact_hash <> b.contact_hash and a.word_hash <> b.word_hash"
                                + " and a.language = b.language",
                        next,
                        id))
                .isOne();
        assertThat(failedSince(dead)).isBeforeOrEqualTo(clock.instant());
        assertThat(outbox.openTasks(List.of(id))).isZero();
    }

    @Test
    void whenNoContactIsLeftAPersonIsAskedOnce() {
        String one = TestingChannel.numbered(301);
        String other = TestingChannel.numbered(302);
        UUID account = book.somebody(one, other);
        channel.answer(NO_SUCH_NUMBER);
        UUID id = outbox.send(account, one, Notice.EVIDENCE_REVIEWED, Map.of());
        outbox.onContext(job::run);
        outbox.onContext(job::run);
        assertThat(number("select count(*) from messages where account_id = ?", account))
                .isEqualTo(2);
        assertThat(outbox.state(outbox.follower(id))).isEqualTo("failed_permanent");
        assertThat(outbox.until(() -> outbox.openTasks(List.of(id)), count -> count == 1))
                .isOne();
    }

    @Test
    void aCodeIsNotSentElsewhereAndNobodyIsAskedForIt() {
        String one = TestingChannel.numbered(303);
        UUID account = book.somebody(one, "+447700900303");
        channel.answer(NO_SUCH_NUMBER);
        UUID id = outbox.send(account, one, Notice.SIGN_IN_CODE, Map.of("code", "123456", "minutes", "15"));
        outbox.onContext(job::run);
        assertThat(outbox.state(id)).isEqualTo("failed_permanent");
        assertThat(number("select count(*) from messages where account_id = ?", account))
                .isOne();
        assertThat(outbox.openTasks(List.of(id))).isZero();
    }

    @Test
    void whatWasTakenAndNeverReportedIsUnknownAfterThreeDaysAndGoesElsewhere() {
        String one = TestingChannel.numbered(304);
        UUID account = book.somebody(one, TestingChannel.numbered(305));
        UUID id = outbox.send(account, one, Notice.EVIDENCE_REVIEWED, Map.of());
        outbox.onContext(job::run);
        TestingClock.advance(Duration.ofHours(71));
        outbox.onContext(job::run);
        assertThat(outbox.state(id)).isEqualTo("sent");
        TestingClock.advance(Duration.ofHours(1));
        outbox.onContext(job::run);
        assertThat(outbox.state(id)).isEqualTo("unknown");
        UUID next = outbox.follower(id);
        assertThat(outbox.state(next)).isEqualTo("sent");
        assertThat(outbox.openTasks(List.of(id))).isZero();
        TestingClock.advance(Duration.ofHours(72));
        outbox.onContext(job::run);
        assertThat(outbox.state(next)).isEqualTo("unknown");
        assertThat(outbox.until(() -> outbox.openTasks(List.of(id)), count -> count == 1))
                .isOne();
        report(id, 1, MessageState.DELIVERED);
        assertThat(outbox.state(id)).isEqualTo("delivered");
        assertThat(outbox.openTasks(List.of(id))).isZero();
    }

    @Test
    void anAbsentPhoneIsTriedAfterSixTwentyFourAndFortyEightHoursThenTheOtherContact() {
        String one = TestingChannel.numbered(306);
        UUID account = book.somebody(one, TestingChannel.numbered(307));
        UUID id = outbox.send(account, one, Notice.PIN_CHANGED, Map.of());
        outbox.onContext(job::run);
        int number = 1;
        for (Duration wait : List.of(Duration.ofHours(6), Duration.ofHours(24), Duration.ofHours(48))) {
            report(id, number, MessageState.FAILED_TEMPORARY);
            assertThat(outbox.state(id)).isEqualTo("failed_temporary");
            TestingClock.advance(wait.minusSeconds(60));
            outbox.onContext(job::run);
            assertThat(outbox.state(id)).isEqualTo("failed_temporary");
            TestingClock.advance(Duration.ofSeconds(60));
            outbox.onContext(job::run);
            assertThat(outbox.state(id)).isEqualTo("sent");
            number++;
        }
        report(id, number, MessageState.FAILED_TEMPORARY);
        assertThat(outbox.state(id)).isEqualTo("failed_permanent");
        outbox.onContext(job::run);
        assertThat(outbox.state(outbox.follower(id))).isEqualTo("sent");
    }

    @Test
    void manyNodesWriteOneMessageToTheOtherContact() {
        String one = TestingChannel.numbered(308);
        UUID account = book.somebody(one, TestingChannel.numbered(309));
        UUID id = outbox.send(account, one, Notice.EVIDENCE_REVIEWED, Map.of());
        outbox.onContext(job::run);
        report(id, 1, MessageState.FAILED_PERMANENT);
        Stream.generate(() -> outbox.start(job::run)).limit(6).toList().forEach(CompletableFuture::join);
        assertThat(number("select count(*) from messages where follows = ?", id))
                .isOne();
    }

    @Test
    void whoIsToldOnEveryContactIsNotToldTwiceOnOne() {
        String one = TestingChannel.numbered(310);
        String other = TestingChannel.numbered(311);
        UUID account = book.somebody(one, other);
        List<UUID> ids = outbox.onContext(() ->
                sessions.withStatelessTransaction(tx -> everyContact.tell(tx, account, Notice.TIME_TO_ACT, Map.of())));
        outbox.onContext(job::run);
        report(ids.getFirst(), 1, MessageState.FAILED_PERMANENT);
        outbox.onContext(job::run);
        assertThat(number("select count(*) from messages where account_id = ?", account))
                .isEqualTo(2);
        assertThat(outbox.openTasks(ids)).isZero();
        report(ids.getLast(), 1, MessageState.FAILED_PERMANENT);
        outbox.onContext(job::run);
        assertThat(number("select count(*) from messages where account_id = ?", account))
                .isEqualTo(2);
        assertThat(outbox.until(() -> outbox.openTasks(ids), count -> count == 1))
                .isOne();
    }

    @Test
    void aContactThatIsDeadOrSilentIsPassedOver() {
        String one = TestingChannel.numbered(312);
        String dead = TestingChannel.numbered(313);
        UUID account = book.somebody(one, dead, "+447700900313");
        new TestingRows(database).change("insert into contact_health values (?, now(), 30005)", outbox.hash(dead));
        channel.answer(NO_SUCH_NUMBER);
        UUID id = outbox.send(account, one, Notice.EVIDENCE_REVIEWED, Map.of());
        outbox.onContext(job::run);
        assertThat(number(
                        "select count(*) from messages where id = ? and contact_hash = ?",
                        outbox.follower(id),
                        outbox.hash("+447700900313")))
                .isOne();
    }

    @Test
    void aNumberWhoseOwnerHasOptedOutAtTheProviderIsSilenced() {
        String one = TestingChannel.numbered(314);
        UUID account = book.somebody(one, "+447700900314");
        channel.answer(new SendResult.Refused(SendResult.Why.OPTED_OUT, 21610));
        UUID id = outbox.send(account, one, Notice.EVIDENCE_REVIEWED, Map.of());
        outbox.onContext(job::run);
        assertThat(number(
                        "select count(*) from silences where contact_hash = ? and depth = 'all'"
                                + " and brought_by = 'provider'",
                        outbox.hash(one)))
                .isOne();
        assertThat(outbox.state(outbox.follower(id))).isEqualTo("sent");
    }

    private Instant failedSince(String number) {
        return outbox.onContext(
                        () -> sessions.withStatelessSession(tx -> health.failingSince(tx, outbox.contact(number))))
                .orElseThrow();
    }

    private void report(UUID id, int number, MessageState state) {
        assertThat(outbox.onContext(() -> receipts.receive(new Receipt(id, number, null, state, null, null))))
                .isEqualTo(Receipts.Outcome.MOVED);
    }

    private long number(String query, Object... values) {
        return new TestingRows(database).number(query, values);
    }

    private String body(UUID id) {
        byte[] sealed =
                HexFormat.of().parseHex(outbox.first("select encode(body, 'hex') from messages where id = ?", id));
        return secrets.openBody(MessageSecrets.Source.MESSAGES, id, sealed);
    }
}
