package org.passerelle.account;

import java.time.Duration;

/** What became of a code or a ticket that somebody brought. */
sealed interface SignInOutcome {

    record SignedIn(NewSession session) implements SignInOutcome {}

    /** Several people share the contact; {@code choosePin} where one of them has no PIN yet. */
    record WhoIsIt(String ticket, boolean choosePin) implements SignInOutcome {}

    record CodeWrong(int triesLeft) implements SignInOutcome {}

    record CodeExpired() implements SignInOutcome {}

    record PinWrong(int triesLeft) implements SignInOutcome {}

    record TicketExpired() implements SignInOutcome {}

    /** The PIN that was chosen is none, or one that others would try first. */
    record PinInvalid() implements SignInOutcome {}

    record PinTaken() implements SignInOutcome {}

    record TooManyTries(Duration retryAfter) implements SignInOutcome {}

    record ContactInvalid() implements SignInOutcome {}
}
