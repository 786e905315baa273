package org.passerelle.evidence;

import org.passerelle.platform.http.ProblemType;

/** Why somebody cannot vouch, with what they are answered. */
enum VouchRefusal {
    /** The link was used, ran out, was replaced, or never was: all alike. */
    LINK_ENDED(ProblemType.LINK_ENDED),
    /** On the phone, the contact or the account of the person or of their household. */
    OWN(ProblemType.OWN_VOUCH),
    SIGN_IN_REQUIRED(ProblemType.SIGN_IN_REQUIRED),
    FORBIDDEN(ProblemType.FORBIDDEN),
    SESSION_LIMITED(ProblemType.SESSION_LIMITED),
    ORGANISATION_SUSPENDED(ProblemType.ORGANISATION_SUSPENDED),
    NOT_ENTITLED(ProblemType.VOUCHER_NOT_ENTITLED),
    UNDER_AGE(ProblemType.VOUCHER_UNDER_AGE),
    IN_RETURN(ProblemType.VOUCH_IN_RETURN),
    ALREADY(ProblemType.VOUCHED_ALREADY),
    DECLARATIONS_REQUIRED(ProblemType.DECLARATIONS_REQUIRED),
    INVALID(ProblemType.VOUCH_INVALID);

    private final ProblemType problem;

    VouchRefusal(ProblemType problem) {
        this.problem = problem;
    }

    ProblemType problem() {
        return problem;
    }
}
