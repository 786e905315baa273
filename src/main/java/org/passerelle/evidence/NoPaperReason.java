package org.passerelle.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody has no paper; it is counted nowhere as a failing. */
enum NoPaperReason {
    LOST_ON_THE_WAY,
    TAKEN_BY_SMUGGLER,
    TAKEN_BY_AUTHORITY,
    NEVER_HAD_ONE,
    LEFT_AT_HOME,
    DESTROYED,
    CANNOT_ASK_AUTHORITIES,
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<NoPaperReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
