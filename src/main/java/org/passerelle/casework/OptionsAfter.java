package org.passerelle.casework;

import java.util.List;
import java.util.Set;
import org.passerelle.cases.status.Reason;

/** Where somebody can turn after a decision against them, by its reason. */
final class OptionsAfter {

    private static final String CHALLENGE = "challenge";
    private static final String FAMILY_REUNION = "family_reunion";
    private static final String STAY_IN_FRANCE = "stay_in_france";
    private static final String VOLUNTARY_RETURN = "voluntary_return";
    private static final String LEGAL_ADVICE = "legal_advice";

    /** All of them, each with its text. */
    static final Set<String> ALL = Set.of(CHALLENGE, FAMILY_REUNION, STAY_IN_FRANCE, VOLUNTARY_RETURN, LEGAL_ADVICE);

    private OptionsAfter() {}

    /** None for what is no decision against the person. */
    static List<String> of(MoveLetters.Entry entry) {
        return switch (entry.to()) {
            case NOT_ELIGIBLE -> notEligible(entry.reason());
            case REFUSED -> List.of(CHALLENGE, LEGAL_ADVICE, FAMILY_REUNION, STAY_IN_FRANCE, VOLUNTARY_RETURN);
            case DRAFT,
                    SUBMITTED,
                    WAITING,
                    CALLED,
                    CHECKS,
                    MORE_NEEDED,
                    MINDED_TO_GRANT,
                    BIOMETRICS,
                    GRANTED,
                    TRAVEL_BOOKED,
                    ARRIVED,
                    UNDER_REVIEW,
                    WITHDRAWN,
                    CLOSED -> List.of();
        };
    }

    private static List<String> notEligible(Reason reason) {
        return switch (reason) {
            case STATUS_HELD -> List.of(CHALLENGE, FAMILY_REUNION, LEGAL_ADVICE);
            case REFUSED_IN_EUROPE -> List.of(CHALLENGE, LEGAL_ADVICE, STAY_IN_FRANCE, VOLUNTARY_RETURN);
            case NOT_IN_PROGRAMME_COUNTRY -> List.of(CHALLENGE, FAMILY_REUNION, LEGAL_ADVICE, VOLUNTARY_RETURN);
            case DUPLICATE -> List.of(CHALLENGE, LEGAL_ADVICE);
            default -> List.of(CHALLENGE, FAMILY_REUNION, STAY_IN_FRANCE, VOLUNTARY_RETURN, LEGAL_ADVICE);
        };
    }
}
