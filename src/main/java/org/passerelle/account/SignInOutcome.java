package org.passerelle.account;

/** What became of a code that somebody typed. */
sealed interface SignInOutcome {

    record SignedIn(NewSession session) implements SignInOutcome {}

    record CodeWrong(int triesLeft) implements SignInOutcome {}

    record CodeExpired() implements SignInOutcome {}

    record ContactInvalid() implements SignInOutcome {}
}
