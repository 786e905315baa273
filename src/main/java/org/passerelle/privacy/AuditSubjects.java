package org.passerelle.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pseudonyms under which the audit trail knows files and accounts. */
@ApplicationScoped
class AuditSubjects {

    private static final String FILE = "audit.subject";
    private static final String ACCOUNT = "audit.account";

    private final LookupHash hashes;

    AuditSubjects(LookupHash hashes) {
        this.hashes = hashes;
    }

    byte[] ofFile(UUID application) {
        return hashes.of(FILE, application.toString());
    }

    byte @Nullable [] of(AuditEntry entry) {
        return of(entry.application(), entry.account());
    }

    byte @Nullable [] of(@Nullable UUID application, @Nullable UUID account) {
        if (application != null) {
            return ofFile(application);
        }
        return account == null ? null : hashes.of(ACCOUNT, account.toString());
    }
}
