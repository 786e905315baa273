package org.passerelle.account.proof;

import java.time.Duration;

/**
 * Whether a code alone is enough to be let in wholly (design page "access", section "Applicants"). SIM cards are
 * recycled: the code shows who holds the number, and no more.
 *
 * @param deviceKnown whether the phone was used for this account before, with full access
 * @param idle since when nobody was there with full access
 * @param provable whether there is a PIN or a recovery code that could be asked for
 * @param fromBeforeRecovery whether the contact was theirs before they last had to come back without any
 */
public record Trust(Stake stake, boolean deviceKnown, Duration idle, boolean provable, boolean fromBeforeRecovery) {

    /** After how long without anybody a contact may have gone to somebody else. */
    public static final Duration LONGEST_IDLE = Duration.ofDays(60);

    /** True if the session may only see where things stand, save, upload and write to us. */
    public boolean limited() {
        return switch (stake) {
            case NOTHING -> false;
            case BEGUN -> !deviceKnown && (fromBeforeRecovery || longGone() && provable);
            case SUBMITTED -> !deviceKnown || longGone();
        };
    }

    private boolean longGone() {
        return idle.compareTo(LONGEST_IDLE) >= 0;
    }
}
