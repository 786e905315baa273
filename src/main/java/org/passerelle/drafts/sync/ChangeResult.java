package org.passerelle.drafts.sync;

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

    static ChangeResult of(Incoming change, Outcome outcome, @Nullable Long revision) {
        return new ChangeResult(change.n(), change.key(), outcome, revision, null, null);
    }

    static ChangeResult refused(Incoming change, RefusalCode code) {
        return new ChangeResult(change.n(), change.key(), Outcome.REFUSED, null, code, null);
    }

    static ChangeResult superseded(Incoming change, long lastN) {
        return new ChangeResult(change.n(), change.key(), Outcome.SUPERSEDED, null, null, lastN);
    }
}
