package org.passerelle.drafts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseSubject;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;

/** An application as its owner sees it in one line: the case, and how far its answers are. */
record DraftHeader(
        UUID id,
        @Nullable UUID accountId,
        String form,
        int version,
        CaseState state,
        long caseVersion,
        long revision,
        @Nullable String reference,
        Instant lapsesAt,
        Person person,
        @Nullable Instant childAloneSince,
        @Nullable UUID supplementTo) {

    /** The entity tag of the application: answers and case. */
    String tag() {
        return revision + "-" + caseVersion;
    }

    /** The account that owns the application; one whom a partner signed up stands for themselves. */
    UUID owner() {
        return accountId == null ? id : accountId;
    }

    /** The same after its answers were carried to another version. */
    DraftHeader carriedTo(int newVersion, long newRevision) {
        return new DraftHeader(
                id,
                accountId,
                form,
                newVersion,
                state,
                caseVersion,
                newRevision,
                reference,
                lapsesAt,
                person,
                childAloneSince,
                supplementTo);
    }

    CaseSubject subject() {
        return new CaseSubject(id, accountId, state, person);
    }

    /** Whether it never leaves the list and is never erased: a child alone is not lapsed, nor is a later form of a case. */
    boolean kept() {
        return childAloneSince != null || supplementTo != null;
    }

    boolean draft() {
        return state == CaseState.DRAFT;
    }
}
