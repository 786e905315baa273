package org.passerelle.cases.status;

/** What somebody does to a case; one kind may have several rows in the table. */
public enum MoveKind {
    SUBMIT,
    ADMIT,
    CALL,
    DECLINE_CALL,
    RETURN_UNREACHABLE,
    START_CHECKS,
    ASK_FOR_MORE,
    ANSWER,
    DROP_QUESTION,
    MIND_TO_GRANT,
    ASK_FOR_BIOMETRICS,
    GRANT,
    BOOK_TRAVEL,
    ARRIVE,
    FIND_NOT_ELIGIBLE,
    REFUSE,
    CHALLENGE,
    CHALLENGE_LATE,
    REVERSE_DECISION,
    UPHOLD_DECISION,
    WITHDRAW,
    UNDO_WITHDRAWAL,
    CORRECT_MISTAKE,
    CLOSE
}
