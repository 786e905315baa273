package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;

/** What a person does not want is not sent, and neither is what is no longer true. */
@QuarkusTest
class UnwantedMessagesTest {

    private static final Map<String, String> DATE = Map.of("date", "30/11/2026");

    @Inject
    TestingOutbox outbox;

    @Inject
    TestingChannel channel;

    @Inject
    TestingContactBook book;

    @Inject
    OutboxJob job;

    @Inject
    Silences silences;

    @Inject
    Preferences preferences;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    InstantSource clock;

    @BeforeEach
    void theNetworkIsUpByDay() {
        channel.reset();
        TestingClock.toDaytime();
    }

    @Test
    void whoTextedStopGetsNewsAndNoReminders() {
        String number = TestingChannel.numbered(500);
        UUID account = book.somebody(number);
        silence(number, Silences.Depth.REMINDERS);
        assertThat(state(outbox.send(account, number, Notice.DRAFT_HIDDEN_SOON, DATE)))
                .isEqualTo("cancelled");
        assertThat(state(outbox.send(account, number, Notice.STILL_HERE, Map.of())))
                .isEqualTo("cancelled");
        assertThat(state(outbox.send(account, number, Notice.EVIDENCE_REVIEWED, Map.of())))
                .isNotEqualTo("cancelled");
    }

    @Test
    void whoStoppedEverythingGetsCodesAndAnswersThereAndNewsElsewhere() {
        String number = TestingChannel.numbered(501);
        UUID account = book.somebody(number, "+447700900501");
        silence(number, Silences.Depth.ALL);
        UUID news = outbox.send(account, number, Notice.EVIDENCE_REVIEWED, Map.of());
        UUID code = outbox.sendCode(number, "123456", null);
        UUID reply = outbox.send(account, number, Notice.REPLY_STOPPED_ALL, Map.of());
        outbox.onContext(job::run);
        assertThat(channel.sentOf(news, code, reply)).containsExactlyInAnyOrder(code, reply);
        assertThat(state(news)).isEqualTo("cancelled");
        assertThat(outbox.first("select state from messages where follows = ?", news))
                .isEqualTo("sent");
        assertThat(outbox.first("select count(*) from staff_tasks where subject = ?", news))
                .isEqualTo("0");
    }

    @Test
    void whatWaitsIsTakenBackWhenItsReceiverWantsNoMore() {
        String number = TestingChannel.numbered(502);
        UUID account = book.somebody(number);
        TestingClock.toNight();
        UUID reminder = outbox.send(account, number, Notice.DRAFT_HIDDEN_SOON, DATE);
        UUID news = outbox.send(account, number, Notice.EVIDENCE_REVIEWED, Map.of());
        silence(number, Silences.Depth.REMINDERS);
        assertThat(state(reminder)).isEqualTo("cancelled");
        assertThat(state(news)).isEqualTo("queued");
        silence(number, Silences.Depth.ALL);
        assertThat(state(news)).isEqualTo("cancelled");
    }

    @Test
    void whoWantsNoDigestOrQuietHasIt() {
        String number = TestingChannel.numbered(503);
        UUID account = book.somebody(number);
        prefer(account, new Preference(List.of(), false, false));
        assertThat(state(outbox.send(account, number, Notice.STILL_HERE, Map.of())))
                .isEqualTo("cancelled");
        assertThat(state(outbox.send(account, number, Notice.DRAFT_HIDDEN_SOON, DATE)))
                .isEqualTo("queued");
        prefer(account, new Preference(List.of(), true, true));
        assertThat(state(outbox.send(account, number, Notice.STILL_HERE, Map.of())))
                .isEqualTo("cancelled");
        assertThat(state(outbox.send(account, number, Notice.DRAFT_HIDDEN_SOON, DATE)))
                .isEqualTo("cancelled");
    }

    @Test
    void whereACaseStoodIsNotToldWhenItStandsElsewhere() {
        String number = TestingChannel.numbered(504);
        UUID account = book.somebody(number);
        UUID application = UUID.randomUUID();
        TestingClock.toNight();
        UUID receipt = about(
                application,
                account,
                number,
                Notice.APPLICATION_SUBMITTED,
                Map.of("ending", "2Q9D-6", "date", "30/11/2026"));
        UUID waiting = about(application, account, number, Notice.APPLICATION_WAITING, Map.of());
        UUID apology = about(application, account, number, Notice.APPLICATION_APOLOGY, Map.of());
        UUID other = about(UUID.randomUUID(), account, number, Notice.APPLICATION_WAITING, Map.of());
        UUID called = about(application, account, number, Notice.APPLICATION_CALLED, Map.of());
        TestingClock.toDaytime();
        outbox.onContext(job::run);
        assertThat(state(waiting)).isEqualTo("cancelled");
        assertThat(channel.sentOf(receipt, waiting, apology, other, called))
                .containsExactlyInAnyOrder(receipt, apology, other, called);
    }

    @Test
    void whatIsBeingSentWhileTheCaseMovesOnIsNotTriedAgain() {
        String number = TestingChannel.numbered(505);
        UUID account = book.somebody(number);
        UUID application = UUID.randomUUID();
        channel.swallow();
        UUID called = about(application, account, number, Notice.APPLICATION_CALLED, Map.of());
        outbox.start(job::run);
        Consumer<SendResult> answer = channel.awaitHandOver(called);
        channel.answering();
        about(application, account, number, Notice.APPLICATION_CHECKS, Map.of());
        answer.accept(new SendResult.Trouble());
        outbox.until(() -> state(called), state -> !state.equals("sending"));
        outbox.onContext(job::run);
        assertThat(outbox.until(() -> state(called), "expired"::equals)).isEqualTo("expired");
        assertThat(channel.sentOf(called)).isEmpty();
    }

    @Test
    void anUnknownMessageThatIsOutdatedIsNotSentElsewhere() {
        String number = TestingChannel.numbered(506);
        UUID account = book.somebody(number, "+447700900506");
        UUID application = UUID.randomUUID();
        UUID called = about(application, account, number, Notice.APPLICATION_CALLED, Map.of());
        outbox.onContext(job::run);
        about(application, account, number, Notice.APPLICATION_CHECKS, Map.of());
        TestingClock.advance(Duration.ofHours(72));
        outbox.onContext(job::run);
        assertThat(outbox.until(() -> state(called), "unknown"::equals)).isEqualTo("unknown");
        assertThat(outbox.first("select count(*) from messages where follows = ?", called))
                .isEqualTo("0");
    }

    private UUID about(UUID application, UUID account, String number, Notice notice, Map<String, String> values) {
        return outbox.send(
                new NewMessage(account, outbox.contact(number), notice, "en", values, null).about(application));
    }

    private void silence(String number, Silences.Depth depth) {
        outbox.onContext(() -> sessions.withStatelessTransaction(
                tx -> silences.keep(tx, outbox.contact(number), depth, Silences.By.OWNER, clock.instant())));
    }

    private void prefer(UUID account, Preference preference) {
        outbox.onContext(() -> sessions.withStatelessTransaction(tx -> preferences.keep(tx, account, preference)));
    }

    private String state(UUID id) {
        return outbox.first("select state from messages where id = ?", id);
    }
}
