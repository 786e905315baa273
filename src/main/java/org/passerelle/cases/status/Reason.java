package org.passerelle.cases.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a case moves: a stable code, its text lies in the message files. */
public enum Reason {
    SUBMITTED,
    WINDOW_ADMITTED,
    LONGEST_WAITING,
    DRAWN,
    SPONSORED,
    DECLINED,
    UNREACHABLE,
    CHECKS_STARTED,
    PAPER_UNREADABLE,
    ANSWER_MISSING,
    ANSWER_UNCLEAR,
    IDENTITY_UNCLEAR,
    PRESENCE_UNCLEAR,
    ANSWERED,
    NO_LONGER_NEEDED,
    CHECKS_PASSED,
    BIOMETRICS_ASKED,
    BIOMETRICS_MATCHED,
    TRAVEL_ARRANGED,
    ARRIVAL_RECORDED,
    STATUS_HELD,
    REFUSED_IN_EUROPE,
    NOT_IN_PROGRAMME_COUNTRY,
    DUPLICATE,
    SECURITY,
    FALSE_INFORMATION,
    REQUIREMENTS_NOT_MET,
    DECISION_DISPUTED,
    NOT_TOLD_IN_TIME,
    COULD_NOT_ACT_IN_TIME,
    DECISION_WRONG,
    NEW_FACTS,
    DECISION_RIGHT,
    OWN_WISH,
    CHANGED_MIND,
    WRONG_CASE,
    WRONG_STATE,
    WRONG_REASON,
    DIED,
    MERGED,
    PROTECTED,
    OTHER;

    /** The code used in the API and the database, such as {@code status_held}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason with this code; empty for any other text. */
    public static Optional<Reason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
