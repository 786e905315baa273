package org.passerelle.notifications.deadline;

import java.util.Locale;

/** A time in which a clock stands still, and why. */
public record Stop(Cause cause, Span span) {

    /** Why a person cannot act. */
    public enum Cause {
        /** Nothing we send arrives. */
        MESSAGES_FAIL,
        /** No node ran. */
        SERVICE_DOWN,
        /** Staff declared it. */
        INTERRUPTION,
        /** The case was elsewhere, where there was nothing to do about this. */
        ELSEWHERE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
