package org.passerelle.evidence;

import java.util.Locale;
import java.util.Optional;
import org.passerelle.cases.status.CaseState;

/** When presence has to be shown: once before a draw or a call, once more after the call, and never in between. */
enum PresencePhase {
    BEFORE_CALL,
    AFTER_CALL;

    /** The word in replies, such as {@code before_call}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The phase in which a case is; empty once it was decided, and where nothing is to be decided. */
    static Optional<PresencePhase> of(CaseState state, boolean called) {
        return switch (state) {
            case DRAFT, SUBMITTED, WAITING -> Optional.of(BEFORE_CALL);
            case CALLED, CHECKS -> Optional.of(AFTER_CALL);
            case MORE_NEEDED -> Optional.of(called ? AFTER_CALL : BEFORE_CALL);
            case MINDED_TO_GRANT,
                    BIOMETRICS,
                    GRANTED,
                    TRAVEL_BOOKED,
                    ARRIVED,
                    NOT_ELIGIBLE,
                    REFUSED,
                    UNDER_REVIEW,
                    WITHDRAWN,
                    CLOSED -> Optional.empty();
        };
    }
}
