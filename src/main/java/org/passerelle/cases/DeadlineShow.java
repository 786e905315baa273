package org.passerelle.cases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.KnownDeadline;
import org.passerelle.notifications.deadline.Days;
import org.passerelle.notifications.deadline.Standing;
import org.passerelle.notifications.deadline.Wording;

/** Puts deadlines into words. */
final class DeadlineShow {

    private DeadlineShow() {}

    static CaseDeadline of(KnownDeadline known, Wording wording) {
        String sentence = wording.of(known.kind(), known.days(), known.standing());
        Part part = part(known.standing());
        return new CaseDeadline(
                known.kind().code(), known.standing().code(), part.startedAt, part.endsAt, part.daysLeft, sentence);
    }

    /** The clock of a withdrawal starts with it: who withdraws knows it at once. */
    static CaseDeadline undo(Instant until, Instant now, Wording wording) {
        String state = now.isAfter(until) ? "passed" : "running";
        int left = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(Days.of(now), Days.of(until))));
        return new CaseDeadline(
                "undo_withdrawal",
                state,
                null,
                until,
                state.equals("running") ? left : null,
                wording.of("undo_withdrawal." + state, until));
    }

    private record Part(
            @Nullable Instant startedAt,
            @Nullable Instant endsAt,
            @Nullable Integer daysLeft) {}

    private static Part part(Standing standing) {
        return switch (standing) {
            case Standing.NotStarted notStarted -> new Part(null, null, notStarted.daysLeft());
            case Standing.Running running ->
                new Part(running.proof().at(), Days.end(running.lastDay()), running.daysLeft());
            case Standing.Stopped stopped -> new Part(stopped.proof().at(), null, stopped.daysLeft());
            case Standing.Passed passed -> new Part(passed.proof().at(), Days.end(passed.lastDay()), null);
            case Standing.Met met -> new Part(null, met.at(), null);
            case Standing.Ended ended -> new Part(null, ended.at(), null);
        };
    }
}
