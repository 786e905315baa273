package org.passerelle.account;

import java.time.Duration;

/** What became of a request for a code; it never depends on whether an account exists. */
sealed interface CodeOutcome {

    record Sent() implements CodeOutcome {}

    record TooMany(Duration retryAfter) implements CodeOutcome {}

    record ContactInvalid() implements CodeOutcome {}

    record LanguageUnknown() implements CodeOutcome {}
}
