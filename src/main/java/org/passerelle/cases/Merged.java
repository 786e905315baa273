package org.passerelle.cases;

import org.passerelle.cases.status.Refusal;

/** What became of the wish to make two cases one. */
public sealed interface Merged {

    /** They are one, now or before; this is the one that went on. */
    record Done(CaseView kept) implements Merged {}

    /** There is no such case to keep. */
    record Unknown() implements Merged {}

    /** No case has the number of the duplicate. */
    record DuplicateUnknown() implements Merged {}

    /** The kept case has changed since the version that was expected. */
    record Stale() implements Merged {}

    /** They may not become one. */
    record Refused(Refusal refusal) implements Merged {}
}
