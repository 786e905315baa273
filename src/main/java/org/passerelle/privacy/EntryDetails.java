package org.passerelle.privacy;

import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;
import org.passerelle.privacy.chain.EntryDetail;

/** Makes the detail of an entry. */
final class EntryDetails {

    private EntryDetails() {}

    static EntryDetail of(UUID id, byte[] salt, AuditEntry entry) {
        Actor by = entry.by();
        return new EntryDetail(
                id,
                salt,
                entry.application(),
                entry.account(),
                by.kind().code(),
                by.id(),
                roles(by),
                organisation(by),
                by.sessionId(),
                entry.reasonCode(),
                entry.reason(),
                entry.hiddenUntil());
    }

    private static String roles(Actor actor) {
        return switch (actor) {
            case Actor.Applicant _ -> Roles.APPLICANT;
            case Actor.Helper helper -> helper.lead() ? Roles.HELPER + " " + Roles.LEAD : Roles.HELPER;
            case Actor.Staff staff -> String.join(" ", new TreeSet<>(staff.roles()));
        };
    }

    private static @Nullable UUID organisation(Actor actor) {
        return actor instanceof Actor.Helper helper ? helper.organisationId() : null;
    }
}
