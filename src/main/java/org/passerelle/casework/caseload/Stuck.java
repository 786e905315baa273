package org.passerelle.casework.caseload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why a case needs somebody to look: it does not go on by itself. */
public enum Stuck {
    /** A task about it is not done, and should be. */
    TASK_OVERDUE,
    /** It is our turn, and for long nobody moved it, told the person anything or answered them. */
    QUIET,
    /** Messages to the person do not arrive. */
    CONTACT_FAILING;

    /** How long nothing may happen where it is our turn. */
    public static final Duration QUIET_AFTER = Duration.ofDays(28);

    /** What is the matter, nothing for a case that goes its way. */
    public static List<Stuck> of(boolean overdue, boolean quiet, boolean failing) {
        List<Stuck> reasons = new ArrayList<>();
        if (overdue) {
            reasons.add(TASK_OVERDUE);
        }
        if (quiet) {
            reasons.add(QUIET);
        }
        if (failing) {
            reasons.add(CONTACT_FAILING);
        }
        return List.copyOf(reasons);
    }

    /** The word in replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
