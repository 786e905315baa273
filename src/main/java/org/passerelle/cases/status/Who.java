package org.passerelle.cases.status;

import java.util.Locale;

/** In which capacity somebody moves a case. */
public enum Who {
    APPLICANT,
    /** A helper whose grant holds the right in question. */
    HELPER,
    CASEWORKER,
    SUPERVISOR,
    PROGRAMME_MANAGER,
    /** The outside system that sends status updates under its own credential. */
    STATUS_SYSTEM,
    /** Passerelle itself: windows, calls and draws. */
    SYSTEM;

    /** The name others see: never a person, only applicant, helper, staff or system. */
    public String shownAs() {
        return switch (this) {
            case APPLICANT, HELPER, SYSTEM -> name().toLowerCase(Locale.ROOT);
            case CASEWORKER, SUPERVISOR, PROGRAMME_MANAGER, STATUS_SYSTEM -> "staff";
        };
    }
}
