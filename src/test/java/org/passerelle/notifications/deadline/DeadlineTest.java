package org.passerelle.notifications.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.notifications.deadline.ThirtyHistoriesTest.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.passerelle.notifications.deadline.Deliveries.Sent;

/** The rules behind every deadline, beyond the table of histories. */
class DeadlineTest {

    private static final String PROVEN = "wrote 2027-01-04T09:00, delivered 2027-01-04T09:01";

    @Test
    void aDayOfTwentyThreeHoursEndsAtMidnightToo() {
        History history = TestingHistories.read("wrote 2027-03-10T09:00, delivered 2027-03-10T09:01");
        assertThat(Deadline.at(history, local("2027-04-08T00:00").minusMillis(1)))
                .isInstanceOf(Standing.Running.class);
        assertThat(Deadline.at(history, local("2027-04-08T00:00"))).isInstanceOf(Standing.Passed.class);
    }

    @Test
    void aDayOfTwentyFiveHoursEndsAtMidnightToo() {
        History history = TestingHistories.read("wrote 2027-10-10T09:00, delivered 2027-10-10T09:01");
        assertThat(Deadline.at(history, local("2027-11-08T00:00").minusMillis(1)))
                .isInstanceOf(Standing.Running.class);
        assertThat(Deadline.at(history, local("2027-11-08T00:00"))).isInstanceOf(Standing.Passed.class);
    }

    /** A day is lost for an hour that exists twice as for any other hour, and once. */
    @Test
    void anOutageInTheHourThatComesTwiceTakesOneDay() {
        Instant twice = Instant.parse("2027-10-31T00:30:00Z");
        Stop outage = new Stop(Stop.Cause.SERVICE_DOWN, new Span(twice, twice.plus(Duration.ofHours(1))));
        History plain = TestingHistories.read("wrote 2027-10-10T09:00, delivered 2027-10-10T09:01");
        History history = new History(28, plain.openedAt(), true, plain.proof(), List.of(outage), null);
        assertThat(Deadline.at(history, local("2027-11-01T09:00")))
                .isEqualTo(new Standing.Running(
                        plain.proof(),
                        local("2027-11-08T12:00").atZone(Days.ZONE).toLocalDate(),
                        7,
                        1));
    }

    @Test
    void whatIsSetAsideForAQuestionStandsStillAndIsNotSaidToBeOver() {
        Instant now = local("2027-01-20T09:00");
        Standing standing = Deadline.at(TestingHistories.read(PROVEN + ", set_aside 2027-01-14T10:00"), now);
        assertThat(standing.code()).isEqualTo("stopped");
        assertThat(TestingHistories.ENGLISH.of(DeadlineKind.ANSWER_CALL, 28, standing))
                .isEqualTo("Your time to answer the call has stood still since 14 January 2027 with 19 days left,"
                        + " because there was nothing for you to do.");
        assertThat(Deadline.at(TestingHistories.read("wrote 2027-01-04T09:00, set_aside 2027-01-14T10:00"), now)
                        .code())
                .isEqualTo("not_started");
        assertThat(Deadline.at(TestingHistories.read(PROVEN + ", set_aside 2027-02-14T10:00"), now.plusSeconds(9999999))
                        .code())
                .isEqualTo("passed");
    }

    @Test
    void anInterruptionDeclaredLaterLetsAClockThatHasPassedRunAgain() {
        Instant now = local("2027-02-03T09:00");
        assertThat(Deadline.at(TestingHistories.read(PROVEN), now).code()).isEqualTo("passed");
        History declared = TestingHistories.read(PROVEN + ", interruption 2027-01-20T00:00 2027-01-25T00:00");
        assertThat(Deadline.at(declared, now).code()).isEqualTo("running");
    }

    /** For 2000 random sets of stops: more stops never shorten the time, and the order of stops does not matter. */
    @Test
    void moreStopsNeverShortenTheTime() {
        long seed = 20270104;
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            List<Stop> stops = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                Instant from = local("2026-12-20T00:00").plusSeconds(random.nextInt(70 * 86_400));
                stops.add(new Stop(
                        Stop.Cause.values()[random.nextInt(4)],
                        new Span(from, from.plusSeconds(random.nextInt(10 * 86_400)))));
            }
            Instant all = end(stops);
            assertThat(end(stops.reversed()))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(all);
            assertThat(end(stops.subList(1, stops.size())))
                    .as("seed %d, round %d", seed, round)
                    .isBeforeOrEqualTo(all);
        }
    }

    private static Instant end(List<Stop> stops) {
        History plain = TestingHistories.read(PROVEN);
        History history = new History(28, plain.openedAt(), true, plain.proof(), stops, null);
        Standing late = Deadline.at(history, local("2028-01-01T00:00"));
        return Days.end(((Standing.Passed) late).lastDay());
    }

    @Test
    void whatSeveralSpansCoverCountsOnce() {
        Instant begin = local("2027-01-01T00:00");
        List<Span> spans = List.of(hours(10, 20), hours(15, 25), hours(12, 13), hours(30, 31));
        assertThat(Span.covered(spans, begin, begin.plus(Duration.ofHours(100))))
                .isEqualTo(Duration.ofHours(16));
        assertThat(Span.covered(spans, begin, begin.plus(Duration.ofHours(12)))).isEqualTo(Duration.ofHours(2));
        assertThat(Span.covered(List.of(new Span(begin, null)), begin, begin.plus(Duration.ofHours(3))))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void timeThatNobodyHadComesAfterTheEndUnlessTheEndCameFirst() {
        Instant begin = local("2027-01-01T00:00");
        Instant now = begin.plus(Duration.ofHours(50));
        assertThat(end(List.of(hours(30, 40)), now)).isEqualTo(begin.plus(Duration.ofHours(20)));
        assertThat(end(List.of(hours(10, 12), hours(11, 15)), now)).isEqualTo(begin.plus(Duration.ofHours(25)));
        assertThat(end(List.of(hours(-5, 5), hours(22, 23)), now)).isEqualTo(begin.plus(Duration.ofHours(26)));
        assertThat(end(List.of(new Span(begin.plus(Duration.ofHours(10)), null)), now))
                .isEqualTo(begin.plus(Duration.ofHours(60)));
        assertThat(end(List.of(hours(20, 40)), now)).isEqualTo(begin.plus(Duration.ofHours(20)));
    }

    private static Instant end(List<Span> spans, Instant now) {
        return Span.after(spans, local("2027-01-01T00:00"), Duration.ofHours(20), now);
    }

    private static Span hours(int from, int to) {
        Instant begin = local("2027-01-01T00:00");
        return new Span(begin.plus(Duration.ofHours(from)), begin.plus(Duration.ofHours(to)));
    }

    @Test
    void messagesFailOnlyWhileEveryContactFails() {
        Deliveries phone = new Deliveries(List.of(failed("2027-01-05T09:00"), taken("2027-01-09T09:00")));
        Deliveries mailbox = new Deliveries(List.of(failed("2027-01-06T09:00")));
        assertThat(Deliveries.stops(List.of(phone, mailbox)))
                .containsExactly(new Stop(
                        Stop.Cause.MESSAGES_FAIL, new Span(local("2027-01-06T09:00"), local("2027-01-09T09:00"))));
        assertThat(Deliveries.stops(List.of(phone, mailbox, new Deliveries(List.of()))))
                .isEmpty();
        assertThat(Deliveries.stops(List.of())).isEmpty();
    }

    @Test
    void aMessageThatWasTakenAndFailedDoesNotShowThatTheContactWorks() {
        Sent takenAndFailed = new Sent(local("2027-01-06T09:00"), null, local("2027-01-07T09:00"));
        Deliveries phone = new Deliveries(List.of(failed("2027-01-05T09:00"), takenAndFailed));
        assertThat(Deliveries.stops(List.of(phone)))
                .containsExactly(new Stop(Stop.Cause.MESSAGES_FAIL, new Span(local("2027-01-05T09:00"), null)));
    }

    @Test
    void aMessageThatArrivesAfterAllEndsTheStop() {
        Sent late = new Sent(local("2027-01-05T08:00"), local("2027-01-08T09:00"), local("2027-01-05T09:00"));
        assertThat(Deliveries.stops(List.of(new Deliveries(List.of(late)))))
                .containsExactly(new Stop(
                        Stop.Cause.MESSAGES_FAIL, new Span(local("2027-01-05T09:00"), local("2027-01-08T09:00"))));
    }

    private static Sent failed(String at) {
        return new Sent(null, null, local(at));
    }

    private static Sent taken(String at) {
        return new Sent(local(at), null, null);
    }
}
