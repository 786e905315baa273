package org.passerelle.evidence;

import org.passerelle.evidence.identity.Weighing;

/** What became of an officer's wish to review a piece. */
public sealed interface ReviewResult {

    /** It stands as they found it, under this revision. */
    record Done(Review review, int revision) implements ReviewResult {}

    record Unknown() implements ReviewResult {}

    /** It has changed since the revision that they saw. */
    record Changed() implements ReviewResult {}

    /** Its files are not checked yet, or it has none to look at. */
    record NotReady() implements ReviewResult {}

    /** The person asked for somebody else than whoever reviewed it last. */
    record OtherOfficerNeeded() implements ReviewResult {}

    /** There is no such piece to count it together with. */
    record SameAsUnknown() implements ReviewResult {}

    record Refused(Weighing.Objection objection) implements ReviewResult {}
}
