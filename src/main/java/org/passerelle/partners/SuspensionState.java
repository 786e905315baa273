package org.passerelle.partners;

import java.util.Locale;

/** Where a suspension stands. */
enum SuspensionState {
    /** A second person has to confirm it. */
    PROPOSED,
    /** Confirmed; the notice runs. */
    ANNOUNCED,
    IN_FORCE,
    /** In force, and somebody wants it to end; a second person has to confirm that. */
    LIFT_PROPOSED,
    WITHDRAWN,
    LIFTED;

    static SuspensionState of(SuspensionRow row) {
        if (row.withdrawnAt != null) {
            return WITHDRAWN;
        }
        if (row.liftedAt != null) {
            return LIFTED;
        }
        if (row.inForceAt != null) {
            return row.liftProposedAt == null ? IN_FORCE : LIFT_PROPOSED;
        }
        return row.confirmedAt == null ? PROPOSED : ANNOUNCED;
    }

    /** Whether its members are shut out. */
    boolean inForce() {
        return this == IN_FORCE || this == LIFT_PROPOSED;
    }

    /** Whether nothing has happened to anybody yet. */
    boolean ahead() {
        return this == PROPOSED || this == ANNOUNCED;
    }

    /** The word in replies. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
