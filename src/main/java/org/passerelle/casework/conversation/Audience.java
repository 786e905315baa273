package org.passerelle.casework.conversation;

import java.util.Locale;

/** Who is told of an urgent conversation. */
public enum Audience {
    /** Everybody on the duty list. */
    DUTY,
    /** Every supervisor. */
    SUPERVISORS,
    /** There is nobody to tell. */
    NOBODY;

    /** Those on duty at once; supervisors where nobody is. */
    public static Audience first(boolean onDuty, boolean supervisors) {
        if (onDuty) {
            return DUTY;
        }
        return supervisors ? SUPERVISORS : NOBODY;
    }

    /** Supervisors, where those on duty did not come; those again where there is no supervisor. */
    public static Audience next(boolean onDuty, boolean supervisors) {
        if (supervisors) {
            return SUPERVISORS;
        }
        return onDuty ? DUTY : NOBODY;
    }

    /** The word in rows, replies and metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
