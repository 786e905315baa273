package org.passerelle.cases.status;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One wish to move a case, with the second person who confirms it where there is one. */
public record MoveRequest(
        Wanted wanted, Mover by, @Nullable Mover confirmedBy, Reason reason, boolean bulk, Instant now) {

    /** What is wanted: a kind of move, or a state to arrive at. */
    public sealed interface Wanted {

        /** A move of this kind, wherever it leads. */
        record Kind(MoveKind kind) implements Wanted {}

        /** Any move that leads to this state for the reason given. */
        record State(CaseState state) implements Wanted {}
    }

    private static final UUID SOMEBODY_ELSE = new UUID(-1, -1);

    /** The same as it would be if a colleague had confirmed it. */
    public MoveRequest asIfConfirmed() {
        return confirmedBy != null
                ? this
                : new MoveRequest(wanted, by, new Mover(by.who(), SOMEBODY_ELSE), reason, bulk, now);
    }

    /** A single move that needs nobody else. */
    public static MoveRequest of(MoveKind kind, Mover by, Reason reason, Instant now) {
        return new MoveRequest(new Wanted.Kind(kind), by, null, reason, false, now);
    }
}
