package org.passerelle.evidence;

import java.time.Duration;
import org.passerelle.platform.http.ProblemType;

/** What became of a wish about a request to vouch. */
sealed interface VouchAsked {

    record Done(VouchRequestBody request) implements VouchAsked {}

    record Unknown() implements VouchAsked {}

    /** It cannot be: why. */
    record Refused(ProblemType why) implements VouchAsked {}

    record TooMany(Duration retryAfter) implements VouchAsked {}
}
