package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.notifications.message.MessageState;

/** What was given up may still arrive, and its receiver may know of it in another way. */
@QuarkusTest
class GivenUpTest {

    @Inject
    TestingOutbox outbox;

    @Inject
    TestingChannel channel;

    @Inject
    TestingContactBook book;

    @Inject
    TestingSignIns signIns;

    @Inject
    OutboxJob job;

    @Inject
    Receipts receipts;

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
    void aTaskIsClosedWhenWhatWentElsewhereArrivesAfterAll() {
        String one = TestingChannel.numbered(315);
        UUID account = book.somebody(one, TestingChannel.numbered(316));
        UUID id = outbox.send(account, one, Notice.EVIDENCE_REVIEWED, Map.of());
        outbox.onContext(job::run);
        report(id, 1, MessageState.FAILED_PERMANENT);
        outbox.onContext(job::run);
        UUID next = outbox.follower(id);
        assertThat(outbox.state(next)).isEqualTo("sent");
        TestingClock.advance(Duration.ofHours(72));
        outbox.onContext(job::run);
        assertThat(outbox.until(() -> outbox.openTasks(List.of(id)), count -> count == 1))
                .isOne();
        report(next, 1, MessageState.DELIVERED);
        assertThat(outbox.openTasks(List.of(id))).isZero();
    }

    @Test
    void whatWasGivenUpAndArrivesAfterAllHasArrived() {
        String one = TestingChannel.numbered(317);
        UUID account = book.somebody(one);
        channel.answer(new SendResult.Refused(SendResult.Why.MESSAGE, 21602));
        UUID id = outbox.send(account, one, Notice.EVIDENCE_REVIEWED, Map.of());
        outbox.onContext(job::run);
        assertThat(outbox.state(id)).isEqualTo("failed_permanent");
        assertThat(outbox.until(() -> outbox.openTasks(List.of(id)), count -> count == 1))
                .isOne();
        report(id, 1, MessageState.DELIVERED);
        assertThat(outbox.state(id)).isEqualTo("delivered");
        assertThat(outbox.openTasks(List.of(id))).isZero();
    }

    @Test
    void nobodyIsAskedToFindSomebodyWhoHasSignedInSince() {
        String one = TestingChannel.numbered(318);
        UUID account = book.somebody(one);
        UUID id = outbox.send(account, one, Notice.EVIDENCE_REVIEWED, Map.of());
        outbox.onContext(job::run);
        signIns.signsIn(account, clock.instant().plusSeconds(60));
        TestingClock.advance(Duration.ofHours(72));
        outbox.onContext(job::run);
        assertThat(outbox.state(id)).isEqualTo("unknown");
        assertThat(outbox.openTasks(List.of(id))).isZero();
    }

    @Test
    void aPhoneThatIsOftenAbsentHasFailedSinceTheFirstTime() {
        UUID id = outbox.send(null, TestingChannel.numbered(319), Notice.PIN_CHANGED, Map.of());
        outbox.onContext(job::run);
        report(id, 1, MessageState.FAILED_TEMPORARY);
        String first = outbox.first("select failed_at from messages where id = ?", id);
        TestingClock.advance(Duration.ofHours(6));
        outbox.onContext(job::run);
        assertThat(outbox.state(id)).isEqualTo("sent");
        report(id, 2, MessageState.FAILED_TEMPORARY);
        assertThat(outbox.first("select failed_at from messages where id = ?", id))
                .isEqualTo(first);
    }

    /** A worker that is long at it does not keep back what another message waits for. */
    @Test
    void whatFollowsDoesNotWaitUntilAllIsSent() {
        String dead = TestingChannel.numbered(320);
        UUID account = book.somebody(dead, "+447700900320");
        UUID id = outbox.send(account, dead, Notice.EVIDENCE_REVIEWED, Map.of());
        outbox.onContext(job::run);
        channel.swallow();
        UUID slow = outbox.send(null, TestingChannel.numbered(321), Notice.PIN_CHANGED, Map.of());
        CompletableFuture<Void> run = outbox.start(job::run);
        Consumer<SendResult> answer = channel.awaitHandOver(slow);
        report(id, 1, MessageState.FAILED_PERMANENT);
        outbox.onContext(job::follow);
        assertThat(outbox.follower(id)).isNotNull();
        answer.accept(new SendResult.Accepted());
        run.join();
    }

    private void report(UUID id, int number, MessageState state) {
        assertThat(outbox.onContext(() -> receipts.receive(new Receipt(id, number, null, state, null, null))))
                .isEqualTo(Receipts.Outcome.MOVED);
    }
}
