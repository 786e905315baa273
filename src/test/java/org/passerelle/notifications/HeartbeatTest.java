package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.passerelle.notifications.deadline.Span;
import org.passerelle.notifications.deadline.Stop;
import org.passerelle.platform.clock.PasserelleClock.Reading;

/** What heartbeats tell about outages; each test takes everything back, for all tests share one service. */
@QuarkusTest
class HeartbeatTest {

    private static final Duration STILL = Duration.ZERO;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    TestingOutbox outbox;

    @Inject
    InstantSource clock;

    @Test
    void aSilenceOfMoreThanTenMinutesWasAnOutage() {
        Instant now = future();
        assertThat(outages(at(now, 0), at(now, 5), at(now, 25), at(now, 26)))
                .containsExactly(new Span(now.plus(Duration.ofMinutes(5)), now.plus(Duration.ofMinutes(25))));
    }

    @Test
    void aShorterOneWasNone() {
        Instant now = future();
        assertThat(outages(at(now, 0), at(now, 10), at(now, 20), at(now, 29))).isEmpty();
    }

    @Test
    void aClockThatADemonstrationMovesOnMakesNone() {
        Instant now = future();
        Duration month = Duration.ofDays(29);
        assertThat(outages(at(now, 0), new Reading(now.plus(month), month), new Reading(now.plus(month), month)))
                .isEmpty();
    }

    @Test
    void twoNodesWhoseClocksDifferALittleBeatTogether() {
        Instant now = future();
        assertThat(outages(at(now, 0), at(now, 3), at(now, 1), at(now, 4), at(now, 2)))
                .isEmpty();
    }

    @Test
    void aClockThatJumpsAheadLooksLikeAnOutageAndIsForgottenWhenItIsRightAgain() {
        Instant now = future();
        Reading jumped = at(now, 365 * 24 * 60);
        assertThat(outages(at(now, 0), jumped)).hasSize(1);
        assertThat(outages(at(now, 0), jumped, at(now, 1), at(now, 2))).isEmpty();
    }

    /** Beyond everything another test has written. */
    private Instant future() {
        return clock.instant().plus(Duration.ofDays(36_500));
    }

    private static Reading at(Instant start, long minutes) {
        return new Reading(start.plus(Duration.ofMinutes(minutes)), STILL);
    }

    private List<Span> outages(Reading... beats) {
        List<Span> found = new ArrayList<>();
        Instant start = beats[0].now();
        outbox.onContext(() -> sessions.withStatelessTransaction(tx -> beat(tx, List.of(beats))
                        .chain(() -> new StopTimes(tx).since(new UUID(0, 1), start))
                        .invoke(stops -> stops.stream().map(Stop::span).forEach(found::add))
                        .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("taken back"))))
                .onFailure(IllegalStateException.class)
                .recoverWithNull());
        return found;
    }

    private static Uni<Void> beat(Mutiny.StatelessSession tx, List<Reading> beats) {
        return Multi.createFrom()
                .iterable(beats)
                .onItem()
                .transformToUniAndConcatenate(each -> Heartbeat.beat(new ServiceTimes(tx), each))
                .onItem()
                .ignoreAsUni();
    }
}
