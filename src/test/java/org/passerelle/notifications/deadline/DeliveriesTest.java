package org.passerelle.notifications.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** For how long messages do not reach somebody. */
class DeliveriesTest {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void theyFailFromTheFirstTryThatFailedUntilOneArrives() {
        assertThat(stops(new Deliveries.Sent(null, at(80), at(1)))).containsExactly(fails(at(1), at(80)));
        assertThat(stops(new Deliveries.Sent(null, null, at(1)))).containsExactly(fails(at(1), null));
    }

    /** A channel without receipts never says that it arrived. */
    @Test
    void aMessageThatIsTakenAtTheSecondTryFailsNoLonger() {
        assertThat(stops(new Deliveries.Sent(at(2), null, at(1)))).containsExactly(fails(at(1), at(2)));
    }

    @Test
    void oneThatWasTakenBeforeItFailedShowsNothing() {
        assertThat(stops(new Deliveries.Sent(at(1), null, at(2)))).containsExactly(fails(at(2), null));
    }

    @Test
    void nothingStopsWhileAnotherContactWorks() {
        Deliveries dead = new Deliveries(List.of(new Deliveries.Sent(null, null, at(1))));
        Deliveries works = new Deliveries(List.of(new Deliveries.Sent(at(1), at(2), null)));
        assertThat(Deliveries.stops(List.of(dead, works))).isEmpty();
        assertThat(Deliveries.stops(List.of())).isEmpty();
    }

    private static List<Stop> stops(Deliveries.Sent... messages) {
        return Deliveries.stops(List.of(new Deliveries(List.of(messages))));
    }

    private static Stop fails(Instant from, @Nullable Instant to) {
        return new Stop(Stop.Cause.MESSAGES_FAIL, new Span(from, to));
    }

    private static Instant at(int hours) {
        return START.plus(Duration.ofHours(hours));
    }
}
