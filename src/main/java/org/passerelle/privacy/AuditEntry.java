package org.passerelle.privacy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;

/**
 * One look or change by somebody other than the applicant; never the content of an answer.
 *
 * @param application whose file it was; null where it is about nobody's, or about an account
 * @param account whose account it was, where it is not about one application
 * @param reasonCode why, as a stable word that the applicant may read; null where there is none
 * @param reason why, in the actor's words where they were asked; null where nobody asks
 * @param hiddenUntil until when the law forbids to show the applicant a disclosure; null where it does not
 */
public record AuditEntry(
        AuditAction action,
        Actor by,
        @Nullable UUID application,
        @Nullable UUID account,
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable Instant hiddenUntil,
        Instant at) {

    /** The database keeps microseconds; a finer time would not verify. */
    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (action.byNobody()) {
            throw new IllegalArgumentException("The trail itself writes this");
        }
        if (hiddenUntil != null && !action.maybeHidden()) {
            throw new IllegalArgumentException(
                    "Only a disclosure and what came of it may be hidden from the applicant");
        }
    }

    /** A look or change about an application, or about nobody's. */
    public AuditEntry(AuditAction action, Actor by, @Nullable UUID application, @Nullable String reason, Instant at) {
        this(action, by, application, null, null, reason, null, at);
    }

    /** A look or change for which nobody asks a reason. */
    public static AuditEntry about(UUID application, AuditAction action, Actor by, Instant at) {
        return new AuditEntry(action, by, application, null, null, null, null, at);
    }

    /** The same for somebody's account, whatever applications they have. */
    public static AuditEntry aboutAccount(UUID account, AuditAction action, Actor by, Instant at) {
        return new AuditEntry(action, by, null, account, null, null, null, at);
    }

    /** About an application where it is known, else about an account, else about nobody. */
    public static AuditEntry aboutKnown(
            @Nullable UUID application, @Nullable UUID account, AuditAction action, Actor by, Instant at) {
        return new AuditEntry(action, by, application, application == null ? account : null, null, null, null, at);
    }

    /** A look at something that is about many people or about nobody. */
    public static AuditEntry aboutNobody(AuditAction action, Actor by, Instant at) {
        return new AuditEntry(action, by, null, null, null, null, null, at);
    }

    /** The same for a stated reason, which the applicant is not shown. */
    public AuditEntry because(String why) {
        return new AuditEntry(action, by, application, account, reasonCode, why, hiddenUntil, at);
    }

    /** The same for a reason of a list, which the applicant is shown. */
    public AuditEntry coded(String code) {
        return new AuditEntry(action, by, application, account, code, reason, hiddenUntil, at);
    }

    /** The same where the law forbids for a time to tell the applicant; only for disclosures and what came of them. */
    public AuditEntry hiddenUntil(@Nullable Instant end) {
        Instant kept = end == null ? null : end.truncatedTo(ChronoUnit.MICROS);
        return new AuditEntry(action, by, application, account, reasonCode, reason, kept, at);
    }
}
