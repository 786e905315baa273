package org.passerelle.privacy;

import java.util.Locale;

/** What somebody other than the applicant did with a person's file. */
public enum AuditAction {
    STATE_READ,
    STATE_CHANGED,
    FORM_READ,
    FORM_WRITTEN,
    FORM_SUBMITTED,
    APPLICATION_WITHDRAWN,
    PAPERS_READ,
    PAPERS_ADDED,
    MESSAGES_READ,
    MESSAGE_WRITTEN,
    LOCATION_READ,
    LOCATION_ADDED,
    DECISIONS_READ,
    CONTACTS_CHANGED,
    /** Nothing is left of the file but what the law wants kept; its details are gone. */
    FILE_ERASED,
    /** A checkpoint of the trail was signed; the hash is that of the signature. */
    CHECKPOINT_SIGNED,
    /** The trail itself was read. */
    AUDIT_READ,
    /** Something of the file was given to somebody outside. */
    DISCLOSED,
    /** A list of many cases was read. */
    LIST_READ,
    TASK_READ,
    TASK_TAKEN,
    TASK_RETURNED,
    TASK_DECIDED,
    CONVERSATION_CHANGED,
    TELLING_RECORDED,
    HOLD_CHANGED,
    CLOCK_STOPPED,
    CASES_MERGED,
    RECOVERY_READ,
    APPLICATION_OPENED,
    RECOVERY_CODE_PRINTED,
    PERSON_TOLD,
    PERSON_MET,
    PERSON_VOUCHED_FOR,
    NAME_SEARCHED,
    CASE_FOUND,
    DUPLICATES_READ,
    DUPLICATE_DISMISSED,
    CASE_OPENED,
    CASE_LOOKED_UP,
    CASE_ASSIGNED,
    CASE_RELEASED,
    CASE_MARKED,
    CASE_GIVEN_TO_TEAM,
    NOTES_READ,
    NOTE_WRITTEN,
    TASK_GIVEN,
    CASE_MOVED,
    DECISION_PROPOSED,
    DECISION_CONFIRMED,
    DECISION_DECLINED,
    CONFIRMATION_REFUSED,
    CASE_PAUSED,
    CASE_RESUMED,
    CHECK_ANSWERED,
    ORIGINAL_OPENED,
    EVIDENCE_REVIEWED,
    EVIDENCE_WISH_DROPPED,
    FINDINGS_READ,
    FINDING_RECORDED,
    FINDING_WITHDRAWN,
    INTERVIEW_RECORDED,
    PRESENCE_RECORDED,
    VOUCH_GIVEN,
    VOUCHES_READ,
    VOUCH_REVOKED,
    PRESENCE_WITHDRAWN;

    /** The stable word in rows and replies, such as {@code form_read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the person whose file it is reads of it. */
    public boolean told() {
        return !byNobody() && this != LIST_READ;
    }

    /** Whether law may forbid for a time to tell the person: what was given to somebody outside, and what came back. */
    boolean maybeHidden() {
        return this == DISCLOSED || this == CHECK_ANSWERED;
    }

    /** Whether entries of it have no detail: nobody did it. */
    boolean byNobody() {
        return this == FILE_ERASED || this == CHECKPOINT_SIGNED;
    }
}
