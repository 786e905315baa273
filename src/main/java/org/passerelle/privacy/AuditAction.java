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
    CASE_OPENED,
    CASE_LOOKED_UP,
    WORK_LIST_READ,
    CASE_ASSIGNED,
    CASE_RELEASED,
    CASE_MARKED,
    CASE_GIVEN_TO_TEAM,
    NOTES_READ,
    NOTE_WRITTEN,
    TASK_GIVEN;

    /** The stable word in rows and replies, such as {@code form_read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
