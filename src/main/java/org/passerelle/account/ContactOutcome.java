package org.passerelle.account;

import java.time.Duration;

/** What became of a change to a person's contacts. */
sealed interface ContactOutcome {

    /** A new contact, to which a code is on its way. */
    record Added(ContactItem contact) implements ContactOutcome {}

    /** The contact as it is now. */
    record Done(ContactItem contact) implements ContactOutcome {}

    record Removed() implements ContactOutcome {}

    record NotFound() implements ContactOutcome {}

    record ContactInvalid() implements ContactOutcome {}

    record TooManyContacts() implements ContactOutcome {}

    record TooManyCodes(Duration retryAfter) implements ContactOutcome {}

    record TooManyTries(Duration retryAfter) implements ContactOutcome {}

    record CodeWrong(int triesLeft) implements ContactOutcome {}

    record CodeExpired() implements ContactOutcome {}

    /** Somebody else uses the contact too, and no PIN was sent. */
    record PinRequired() implements ContactOutcome {}

    record PinInvalid() implements ContactOutcome {}

    record PinTaken() implements ContactOutcome {}

    record Unconfirmed() implements ContactOutcome {}

    record LastContact() implements ContactOutcome {}
}
