package org.passerelle.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;

/**
 * One look or change by somebody other than the applicant; never the content of an answer.
 *
 * @param application whose file it was; null where it is about nobody's
 * @param reason why, in the actor's words where they were asked; null where nobody asks
 */
public record AuditEntry(
        AuditAction action,
        Actor by,
        @Nullable UUID application,
        @Nullable String reason,
        Instant at) {

    /** A look or change for which nobody asks a reason. */
    public static AuditEntry about(UUID application, AuditAction action, Actor by, Instant at) {
        return new AuditEntry(action, by, application, null, at);
    }

    /** The same for a stated reason. */
    public AuditEntry because(String why) {
        return new AuditEntry(action, by, application, why, at);
    }
}
