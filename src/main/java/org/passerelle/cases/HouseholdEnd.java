package org.passerelle.cases;

import java.util.Locale;

/** How a membership ended; others see only that it did. */
enum HouseholdEnd {
    LEFT,
    REMOVED,
    WITHDRAWN,
    CLOSED,
    MERGED,
    /** Everybody else had gone. */
    DISSOLVED;

    /** The word in rows. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
