package org.passerelle.cases;

import org.passerelle.privacy.AuditAction;

/** How visits are called in the audit trail. */
final class VisitNames {

    private VisitNames() {}

    static AuditAction of(Section section, Right right) {
        return switch (right) {
            case READ -> read(section);
            case WRITE -> written(section);
            case SUBMIT -> AuditAction.FORM_SUBMITTED;
            case WITHDRAW -> AuditAction.APPLICATION_WITHDRAWN;
            case CONTACTS -> AuditAction.CONTACTS_CHANGED;
        };
    }

    private static AuditAction read(Section section) {
        return switch (section) {
            case STATE -> AuditAction.STATE_READ;
            case FORM -> AuditAction.FORM_READ;
            case PAPERS -> AuditAction.PAPERS_READ;
            case MESSAGES -> AuditAction.MESSAGES_READ;
            case LOCATION -> AuditAction.LOCATION_READ;
            case DECISIONS -> AuditAction.DECISIONS_READ;
        };
    }

    private static AuditAction written(Section section) {
        return switch (section) {
            case STATE, DECISIONS -> AuditAction.STATE_CHANGED;
            case FORM -> AuditAction.FORM_WRITTEN;
            case PAPERS -> AuditAction.PAPERS_ADDED;
            case MESSAGES -> AuditAction.MESSAGE_WRITTEN;
            case LOCATION -> AuditAction.LOCATION_ADDED;
        };
    }
}
