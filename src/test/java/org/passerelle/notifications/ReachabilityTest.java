package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.notifications.message.MessageState;

/** Whether messages can still reach somebody: what is nobody's fault but ours ends nothing of theirs. */
@QuarkusTest
class ReachabilityTest {

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
    Reachability reachability;

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
    void aContactWhoseMessageNoProviderTookIsNotDead() {
        String number = TestingChannel.numbered(960);
        UUID account = book.somebody(number);
        channel.answer(new SendResult.Refused(SendResult.Why.MESSAGE, 21602));
        UUID id = outbox.send(account, number, Notice.PIN_CHANGED, Map.of());
        outbox.onContext(job::run);
        assertThat(outbox.until(() -> state(id), "failed_permanent"::equals)).isEqualTo("failed_permanent");
        assertThat(reach(account)).isEqualTo(Reachability.Reach.REACHABLE);
    }

    @Test
    void oneThatANetworkCallsUnknownIsDeadUntilSomethingArrives() {
        String number = TestingChannel.numbered(961);
        UUID account = book.somebody(number);
        channel.answer(new SendResult.Refused(SendResult.Why.CONTACT, 21211));
        outbox.send(account, number, Notice.PIN_CHANGED, Map.of());
        outbox.onContext(job::run);
        outbox.until(() -> reach(account), Reachability.Reach.ALL_DEAD::equals);
        assertThat(reach(account)).isEqualTo(Reachability.Reach.ALL_DEAD);
        channel.answering();
        UUID next = outbox.send(account, number, Notice.PIN_CHANGED, Map.of());
        outbox.onContext(job::run);
        outbox.until(() -> state(next), "sent"::equals);
        outbox.onContext(() -> receipts.receive(new Receipt(next, 1, null, MessageState.DELIVERED, null, null)));
        assertThat(reach(account)).isEqualTo(Reachability.Reach.REACHABLE);
    }

    private String state(UUID id) {
        return outbox.first("select state from messages where id = ?", id);
    }

    private Reachability.Reach reach(UUID account) {
        return outbox.onContext(() -> sessions.withStatelessSession(
                tx -> reachability.of(tx, account, clock.instant().minus(Duration.ofDays(1)))));
    }
}
