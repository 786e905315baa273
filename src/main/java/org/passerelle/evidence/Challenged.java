package org.passerelle.evidence;

import java.time.Duration;

/** What came of an answer to the challenge on one's own data. */
sealed interface Challenged {

    /** It is what the form says, now or before. */
    record Passed() implements Challenged {}

    /** It is not. */
    record Wrong(int triesLeft) implements Challenged {}

    /** There were too many wrong answers. */
    record TooMany(Duration retryAfter) implements Challenged {}

    /** There is nothing to compare with before the form was submitted. */
    record NotYet() implements Challenged {}

    /** No such application for this person. */
    record Unknown() implements Challenged {}
}
