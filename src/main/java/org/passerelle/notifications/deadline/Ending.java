package org.passerelle.notifications.deadline;

import java.time.Instant;
import java.util.Locale;

/** A clock that need not run now. */
public record Ending(How how, Instant at) {

    /** Why it ended. */
    public enum How {
        /** What was asked was done. */
        MET,
        /** It is no longer asked. */
        DROPPED,
        /** Something else is asked first, and then it goes on. */
        SET_ASIDE;

        /** The word in rows. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The ending of that word; throws IllegalArgumentException for any other. */
        public static How of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
