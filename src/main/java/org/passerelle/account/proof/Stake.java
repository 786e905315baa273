package org.passerelle.account.proof;

/** What a stranger would find in an account; later ones weigh more. */
public enum Stake {
    /** No application was ever begun. */
    NOTHING,
    /** Answers that were not submitted yet. */
    BEGUN,
    /** An application that was submitted, wherever it stands now. */
    SUBMITTED
}
