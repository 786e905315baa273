package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.notifications.message.Occasion;
import org.passerelle.notifications.message.SendingHours;

/** Nobody is woken by news, also not by news that has waited. */
@QuarkusTest
class SentByDayTest {

    @Inject
    TestingOutbox outbox;

    @Inject
    TestingChannel channel;

    @Inject
    OutboxJob job;

    @Inject
    InstantSource clock;

    @BeforeEach
    void theNetworkIsUp() {
        channel.reset();
    }

    @Test
    void newsOfTheNightGoesOutInTheMorningAndACodeAtOnce() {
        TestingClock.toNight();
        UUID news = outbox.send(null, TestingChannel.numbered(100), Notice.EVIDENCE_REVIEWED, Map.of());
        UUID code = outbox.sendCode(TestingChannel.numbered(100), "123456", null);
        UUID asked = outbox.send(null, TestingChannel.numbered(100), Notice.PIN_CHANGED, Map.of());
        outbox.onContext(job::run);
        assertThat(channel.sent()).contains(code, asked).doesNotContain(news);
        assertThat(state(news)).isEqualTo("queued");
        TestingClock.advance(Duration.between(clock.instant(), SendingHours.next(Occasion.NEWS, clock.instant())));
        outbox.onContext(job::run);
        assertThat(outbox.until(() -> state(news), "sent"::equals)).isEqualTo("sent");
    }

    @Test
    void newsThatHasWaitedForAWorkerIsNotSentInTheNight() {
        TestingClock.toNight();
        UUID news = outbox.send(null, TestingChannel.numbered(101), Notice.EVIDENCE_REVIEWED, Map.of());
        outbox.first("update messages set due_at = created_at where id = ? returning 1", news);
        outbox.onContext(job::run);
        assertThat(channel.sent()).doesNotContain(news);
        assertThat(outbox.until(() -> state(news), "queued"::equals)).isEqualTo("queued");
        assertThat(outbox.first(
                        "select state || tries || troubles || (select count(*) from message_tries where message_id = id)"
                                + " from messages where id = ?",
                        news))
                .isEqualTo("queued000");
        assertThat(due(news)).isEqualTo(SendingHours.next(Occasion.NEWS, clock.instant()));
    }

    @Test
    void aTryThatFailedIsRepeatedByDay() {
        TestingClock.toNight();
        channel.answer(new SendResult.Trouble());
        UUID decision = outbox.send(null, TestingChannel.numbered(102), Notice.APPLICATION_REFUSED, Map.of());
        TestingClock.advance(Duration.between(clock.instant(), due(decision).plus(Duration.ofHours(7))));
        for (int tries = 0; tries < 4; tries++) {
            outbox.onContext(job::run);
            assertThat(outbox.until(() -> state(decision), "failed_temporary"::equals))
                    .isEqualTo("failed_temporary");
            assertThat(SendingHours.open(Occasion.DECISION, due(decision))).isTrue();
            TestingClock.advance(Duration.between(clock.instant(), due(decision)));
        }
    }

    private String state(UUID id) {
        return outbox.first("select state from messages where id = ?", id);
    }

    private Instant due(UUID id) {
        String due = outbox.first(
                "select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                        + " from messages where id = ?",
                id);
        return Instant.parse(due);
    }
}
