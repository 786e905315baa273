package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.notifications.message.Circuit;
import org.passerelle.notifications.message.MessageState;

/** A provider in trouble gets no messages for a while; what can go another way does, and the rest waits without a try. */
@QuarkusTest
class CircuitsTest {

    private static final String TESTING = "testing";

    @Inject
    TestingOutbox outbox;

    @Inject
    TestingChannel channel;

    @Inject
    TestingContactBook book;

    @Inject
    OutboxJob job;

    @Inject
    CircuitsJob watching;

    @Inject
    Receipts receipts;

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    @BeforeEach
    void nothingIsKnownAndItIsDay() {
        channel.reset();
        TestingClock.toDaytime();
        TestingClock.advance(Circuit.WINDOW);
        change("delete from channel_circuits");
    }

    @AfterEach
    void allWorkAgain() {
        change("delete from channel_circuits");
    }

    @Test
    void aChannelThatFailsTooOftenIsOpenedAndTheNextOneThatServesTheContactTakesOver() {
        channel.answer(new SendResult.Trouble());
        IntStream.range(0, 60).forEach(n -> outbox.sendCode(TestingChannel.numbered(600 + n), "123456", null));
        outbox.onContext(job::run);
        assertThat(opened(TESTING)).isOne();
        UUID code = outbox.sendCode(TestingChannel.numbered(660), "123456", null);
        outbox.onContext(job::run);
        assertThat(outbox.until(
                        () -> outbox.first("select channel from message_tries where message_id = ?", code),
                        "local"::equals))
                .isEqualTo("local");
        assertThat(channel.sentOf(code)).isEmpty();
    }

    @Test
    void twoFailuresOfThreeOpenNothing() {
        channel.answer(new SendResult.Trouble());
        outbox.sendCode(TestingChannel.numbered(661), "123456", null);
        outbox.onContext(job::run);
        outbox.onContext(watching::run);
        assertThat(opened(TESTING)).isZero();
    }

    @Test
    void whatNoChannelTakesWaitsWithoutATry() {
        open(TESTING, Duration.ofMinutes(1));
        open("local", Duration.ofMinutes(2));
        UUID code = outbox.sendCode(TestingChannel.numbered(662), "123456", null);
        outbox.onContext(job::run);
        assertThat(outbox.first("select state || tries || troubles from messages where id = ?", code))
                .isEqualTo("queued00");
        assertThat(number("select count(*) from message_tries where message_id = ?", code))
                .isZero();
        TestingClock.advance(Duration.ofMinutes(1));
        assertThat(sentInTheEnd(code)).containsExactly(code);
        assertThat(outbox.until(() -> opened(TESTING), count -> count == 0)).isZero();
    }

    /** A hundred thousand that wait are not taken up and put back again and again. */
    @Test
    void whatWaitsForAChannelInTroubleIsLeftAloneUntilItIsTriedAgain() {
        open(TESTING, Duration.ofMinutes(1));
        open("local", Duration.ofMinutes(30));
        UUID code = outbox.sendCode(TestingChannel.numbered(663), "123456", null);
        outbox.onContext(job::run);
        TestingClock.advance(Duration.ofMinutes(1));
        change(
                "update channel_circuits set waits_until = waits_until + interval '10 minutes' where channel = 'testing'");
        String due = outbox.first("select due_at from messages where id = ?", code);
        outbox.onContext(job::run);
        assertThat(outbox.first("select due_at from messages where id = ?", code))
                .isEqualTo(due);
        TestingClock.advance(Duration.ofMinutes(10));
        outbox.onContext(job::run);
        assertThat(channel.sentOf(code)).containsExactly(code);
    }

    @Test
    void aFewFindOutWhetherItWorksAgain() {
        open(TESTING, Duration.ZERO);
        open("local", Duration.ofMinutes(30));
        channel.answer(new SendResult.Trouble());
        List<UUID> ids = IntStream.range(0, 10)
                .mapToObj(n -> outbox.sendCode(TestingChannel.numbered(670 + n), "123456", null))
                .toList();
        outbox.onContext(job::run);
        assertThat(number("select count(*) from message_tries where message_id = any (?)", array(ids)))
                .isEqualTo(Circuit.PROBES);
        assertThat(number("select count(*) from channel_circuits where channel = 'testing' and openings = 2"
                        + " and probed_at is null and waits_until >= opened_at + interval '2 minutes'"))
                .isOne();
        channel.answering();
        TestingClock.advance(Duration.ofMinutes(5));
        assertThat(sentInTheEnd(ids.toArray(UUID[]::new))).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(outbox.until(() -> opened(TESTING), count -> count == 0)).isZero();
    }

    @Test
    void newsGoesToAnotherContactMeanwhileAndACodeWaits() {
        open(TESTING, Duration.ofMinutes(10));
        open("local", Duration.ofMinutes(10));
        String number = TestingChannel.numbered(681);
        UUID account = book.somebody(new Contact.Phone(number), new Contact.Email("someone@testing.example"));
        UUID news = outbox.send(account, number, Notice.EVIDENCE_REVIEWED, Map.of());
        UUID code = outbox.send(account, number, Notice.SIGN_IN_CODE, Map.of("code", "123456", "minutes", "15"));
        outbox.onContext(job::run);
        assertThat(outbox.first("select state from messages where id = ?", code))
                .isEqualTo("queued");
        assertThat(outbox.first("select state from messages where id = ?", news))
                .isEqualTo("cancelled");
        assertThat(outbox.first(
                        "select m.state || ' ' || t.channel from messages m join message_tries t on t.message_id = m.id"
                                + " where m.follows = ?",
                        news))
                .isEqualTo("sent testing-mail");
    }

    @Test
    void aChannelThatAsksForAPauseGetsItAndNoTryIsUsedUp() {
        open("local", Duration.ofMinutes(10));
        channel.answer(new SendResult.Busy(Duration.ofSeconds(30)));
        UUID one = outbox.sendCode(TestingChannel.numbered(690), "123456", null);
        outbox.onContext(job::run);
        channel.answering();
        UUID other = outbox.sendCode(TestingChannel.numbered(691), "123456", null);
        outbox.onContext(job::run);
        assertThat(channel.sentOf(one, other)).isEmpty();
        TestingClock.advance(Duration.ofSeconds(30));
        outbox.onContext(job::run);
        assertThat(channel.sentOf(one, other)).containsExactlyInAnyOrder(one, other);
        assertThat(outbox.first("select troubles from messages where id = ?", one))
                .isEqualTo("0");
    }

    @Test
    void aPauseIsWaitedForAndSendsNewsNowhereElse() {
        open("local", Duration.ofMinutes(10));
        new TestingRows(database)
                .change(
                        "insert into channel_circuits (channel, busy_until) values ('testing', ?)",
                        clock.instant().atOffset(ZoneOffset.UTC).plusSeconds(60));
        String number = TestingChannel.numbered(692);
        UUID account = book.somebody(new Contact.Phone(number), new Contact.Email("other@testing.example"));
        UUID news = outbox.send(account, number, Notice.EVIDENCE_REVIEWED, Map.of());
        outbox.onContext(job::run);
        assertThat(outbox.first("select state from messages where id = ?", news))
                .isEqualTo("queued");
        assertThat(number("select count(*) from messages where follows = ?", news))
                .isZero();
        TestingClock.advance(Duration.ofSeconds(60));
        outbox.onContext(job::run);
        assertThat(channel.sentOf(news)).containsExactly(news);
    }

    @Test
    void aChannelThatIsSlowToPassMessagesOnIsInTroubleToo() {
        List<UUID> ids = IntStream.range(0, 25)
                .mapToObj(n -> outbox.sendCode(TestingChannel.numbered(700 + n), "123456", null))
                .toList();
        outbox.onContext(job::run);
        TestingClock.advance(Duration.ofMinutes(6));
        ids.subList(0, 10)
                .forEach(id -> outbox.onContext(
                        () -> receipts.receive(new Receipt(id, 1, null, MessageState.SENT, null, null))));
        outbox.onContext(watching::run);
        assertThat(opened(TESTING)).isOne();
        assertThat(RestAssured.given().get("/q/metrics").asString())
                .contains("passerelle_channels_open{channel=\"testing\"} 1.0");
    }

    /** A worker of another run may be the one to find out, and the others then wait for it. */
    private List<UUID> sentInTheEnd(UUID... ids) {
        for (int runs = 0; runs < 20 && channel.sentOf(ids).size() < ids.length; runs++) {
            outbox.onContext(job::run);
            TestingClock.advance(Circuit.PROBE_WAIT);
        }
        return channel.sentOf(ids);
    }

    private void open(String name, Duration until) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        new TestingRows(database)
                .change(
                        "insert into channel_circuits (channel, opened_at, waits_until, openings) values (?, ?, ?, 1)",
                        name,
                        now,
                        now.plus(until));
    }

    private long opened(String name) {
        return number("select count(*) from channel_circuits where channel = ? and opened_at is not null", name);
    }

    private static Object array(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private void change(String command) {
        new TestingRows(database).change(command);
    }

    private long number(String query, Object... values) {
        return new TestingRows(database).number(query, values);
    }
}
