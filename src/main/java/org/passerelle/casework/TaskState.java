package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a task stands, as replies say it. */
enum TaskState {
    /** Nobody has taken it. */
    OPEN,
    /** Somebody has. */
    CLAIMED,
    /** Somebody decided it. */
    DONE,
    /** It need no longer be done. */
    CLOSED;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
