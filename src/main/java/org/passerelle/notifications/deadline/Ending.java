package org.passerelle.notifications.deadline;

import java.time.Instant;

/** A clock that need no longer run. */
public record Ending(How how, Instant at) {

    /** Why it ended. */
    public enum How {
        /** What was asked was done. */
        MET,
        /** It is no longer asked. */
        DROPPED
    }
}
