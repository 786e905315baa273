package org.passerelle.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deadline of a case as people see it.
 *
 * @param state where it stands: not_started, running, stopped, passed, met or ended
 * @param endsAt the first moment at which it is over; null while nobody can know
 * @param daysLeft whole days left after today; null where none are counted
 * @param explanation where it stands, why, and what follows, in one sentence
 */
public record CaseDeadline(
        String kind,
        String state,
        @Nullable Instant startedAt,
        @Nullable Instant endsAt,
        @Nullable Integer daysLeft,
        String explanation) {}
