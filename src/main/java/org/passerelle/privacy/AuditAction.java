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
    CASE_MOVED,
    DECISION_PROPOSED,
    DECISION_CONFIRMED,
    DECISION_DECLINED,
    CONFIRMATION_REFUSED,
    CASE_PAUSED,
    CASE_RESUMED,
    CHECK_ASKED,
    CHECK_ANSWERED,
    CHECK_HIDDEN;

    /** The stable word in rows and replies, such as {@code form_read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
