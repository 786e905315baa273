package org.passerelle.casework.claim;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a task stands between colleagues. */
public record Standing(
        @Nullable UUID claimedBy,
        boolean ended,
        @Nullable UUID decidedBy,
        @Nullable String outcome) {

    /** One person has a task at a time; {@code trained} says whether their role is the one it asks for. */
    public Verdict claim(UUID by, boolean trained) {
        if (!trained) {
            return Verdict.NOT_TRAINED;
        }
        if (ended) {
            return Verdict.OVER;
        }
        if (claimedBy == null) {
            return Verdict.TAKE_STEP;
        }
        return claimedBy.equals(by) ? Verdict.AS_BEFORE : Verdict.TAKEN;
    }

    /** Who has it gives it back; a supervisor does so for a colleague who is away. */
    public Verdict release(UUID by, boolean supervisor) {
        if (ended) {
            return Verdict.OVER;
        }
        if (claimedBy == null) {
            return Verdict.AS_BEFORE;
        }
        return supervisor || claimedBy.equals(by) ? Verdict.TAKE_STEP : Verdict.TAKEN;
    }

    /** A task that nobody has can be decided at once; sent again after a lost reply, it was decided before. */
    public Verdict decide(UUID by, boolean trained, String word) {
        if (!trained) {
            return Verdict.NOT_TRAINED;
        }
        if (ended) {
            return by.equals(decidedBy) && word.equals(outcome) ? Verdict.AS_BEFORE : Verdict.OVER;
        }
        return claimedBy == null || claimedBy.equals(by) ? Verdict.TAKE_STEP : Verdict.TAKEN;
    }
}
