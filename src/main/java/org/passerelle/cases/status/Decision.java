package org.passerelle.cases.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to a wish to move a case. */
public sealed interface Decision {

    /** The move may happen and leads to {@code target}; a withdrawal can be undone until {@code undoUntil}. */
    record Allowed(Move move, Position target, @Nullable Instant undoUntil) implements Decision {}

    /** The case already stands where the wish would lead. */
    record Unchanged() implements Decision {}

    /** The move may not happen. */
    record Refused(Refusal refusal) implements Decision {}
}
