package org.passerelle.drafts.sync;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one change: {@code revision} is the new one for saved and kept, the stored answer's for unchanged, the
 * alternative's for a conflict, else null; {@code code} says why it was refused; {@code lastN} which later change
 * superseded it.
 */
public record ChangeResult(
        long n,
        String key,
        Outcome outcome,
        @Nullable Long revision,
        @Nullable RefusalCode code,
        @Nullable Long lastN) {

    private static final List<Outcome> WEIGHTIEST = List.of(
            Outcome.CONFLICT, Outcome.KEPT, Outcome.SAVED, Outcome.REFUSED, Outcome.SUPERSEDED, Outcome.UNCHANGED);
    /** Of equal ones the latest: it is the base of the next change. */
    private static final Comparator<ChangeResult> MOST_TO_TELL = Comparator.comparingInt(
                    (ChangeResult part) -> WEIGHTIEST.indexOf(part.outcome()))
            .thenComparing(part -> part.revision() == null ? 0 : -part.revision());

    static ChangeResult of(Incoming change, Outcome outcome, @Nullable Long revision) {
        return new ChangeResult(change.n(), change.key(), outcome, revision, null, null);
    }

    /** What became of a change whose answer has several places by now: what the person most needs to know. */
    static ChangeResult together(Incoming change, List<ChangeResult> parts) {
        ChangeResult most = parts.stream().min(MOST_TO_TELL).orElseThrow();
        return new ChangeResult(change.n(), change.key(), most.outcome(), most.revision(), most.code(), most.lastN());
    }

    /** An unchanged answer may be older than what the phone has seen elsewhere; its next base must not go back. */
    ChangeResult notBefore(long base) {
        return outcome == Outcome.UNCHANGED && revision != null && revision < base
                ? new ChangeResult(n, key, outcome, base, code, lastN)
                : this;
    }

    static ChangeResult refused(Incoming change, RefusalCode code) {
        return new ChangeResult(change.n(), change.key(), Outcome.REFUSED, null, code, null);
    }

    static ChangeResult superseded(Incoming change, long lastN) {
        return new ChangeResult(change.n(), change.key(), Outcome.SUPERSEDED, null, null, lastN);
    }
}
