package org.passerelle.evidence;

/** What became of an officer's wish to record or to withdraw a finding. */
public sealed interface FindingResult {

    /** It stands, or no longer stands. */
    record Done(FoundByStaff finding) implements FindingResult {}

    /** There is no such piece or finding. */
    record Unknown() implements FindingResult {}

    /** Their role does not find that, or it is not theirs to withdraw. */
    record RoleNotAllowed() implements FindingResult {}

    /** The kind, the piece or the case do not go together. */
    record Invalid() implements FindingResult {}

    /** The photo is not checked yet, or there is none. */
    record NotReady() implements FindingResult {}

    /** They found the same or the contrary before, or may be who did. */
    record OtherOfficerNeeded() implements FindingResult {}
}
