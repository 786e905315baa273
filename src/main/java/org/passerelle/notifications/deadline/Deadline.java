package org.passerelle.notifications.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says where a deadline stands. The day of the proof is not counted; of the days after it, each counts on which the
 * person could act from its beginning to its end. So what stops overlap counts once, a change to summer time costs
 * nobody an hour, and the end is always the end of a day.
 */
public final class Deadline {

    private Deadline() {}

    /** Decides from the history alone, so that an interruption declared late moves also an end that has passed. */
    public static Standing at(History history, Instant now) {
        Ending ending = history.ending();
        if (ending != null) {
            return switch (ending.how()) {
                case MET -> new Standing.Met(ending.at());
                case DROPPED -> new Standing.Ended(ending.at());
                case SET_ASIDE -> open(history.elsewhereSince(ending.at()), now);
            };
        }
        return open(history, now);
    }

    private static Standing open(History history, Instant now) {
        Proof proof = history.proof();
        return proof == null ? notStarted(history, now) : started(history, proof, now);
    }

    private static Standing notStarted(History history, Instant now) {
        if (!history.written()) {
            return new Standing.NotStarted(Standing.NotStarted.Why.NO_CONTACT, history.openedAt(), history.days());
        }
        return stopAt(history.stops(), now)
                .filter(stop -> stop.cause() == Stop.Cause.MESSAGES_FAIL)
                .map(stop -> new Standing.NotStarted(
                        Standing.NotStarted.Why.MESSAGES_FAIL, stop.span().from(), history.days()))
                .orElseGet(() -> new Standing.NotStarted(
                        Standing.NotStarted.Why.NO_RECEIPT, history.openedAt(), history.days()));
    }

    private static Standing started(History history, Proof proof, Instant now) {
        LocalDate today = Days.of(now);
        LocalDate day = Days.of(proof.at());
        int left = history.days();
        while (left > 0 && day.isBefore(today)) {
            day = day.plusDays(1);
            left -= counts(history.stops(), day, now) ? 1 : 0;
        }
        if (left == 0 && day.isBefore(today)) {
            return new Standing.Passed(proof, day);
        }
        Optional<Stop> stop = stopAt(history.stops(), now);
        return stop.isPresent()
                ? new Standing.Stopped(
                        proof, stop.get().cause(), stop.get().span().from(), left)
                : running(history, proof, day, left);
    }

    private static Standing running(History history, Proof proof, LocalDate today, int left) {
        List<Stop> announced = history.stops().stream()
                .filter(stop -> stop.span().to() != null)
                .toList();
        LocalDate last = today;
        int more = left;
        while (more > 0) {
            last = last.plusDays(1);
            more -= counts(announced, last, Instant.MAX) ? 1 : 0;
        }
        long all = ChronoUnit.DAYS.between(Days.of(proof.at()), last);
        return new Standing.Running(proof, last, left, Math.toIntExact(all) - history.days());
    }

    /** A stop that is only announced takes nothing from a day before it begins. */
    private static boolean counts(List<Stop> stops, LocalDate day, Instant now) {
        Instant end = Days.end(day).isBefore(now) ? Days.end(day) : now;
        return stops.stream().noneMatch(stop -> stop.span().touches(Days.begin(day), end));
    }

    /** Of those at work the one that began first. */
    private static Optional<Stop> stopAt(List<Stop> stops, Instant now) {
        return stops.stream().filter(stop -> stop.span().covers(now)).min(Comparator.comparing(stop -> stop.span()
                .from()));
    }
}
