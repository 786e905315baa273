package org.passerelle.account;

import java.time.Duration;

/** What became of credentials that somebody typed; which of them was wrong is told to nobody. */
sealed interface StaffSignInOutcome {

    record SignedIn(StaffTokens session) implements StaffSignInOutcome {}

    record CredentialsWrong() implements StaffSignInOutcome {}

    record Locked(Duration retryAfter) implements StaffSignInOutcome {}
}
