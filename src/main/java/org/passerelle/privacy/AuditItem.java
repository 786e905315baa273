package org.passerelle.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.privacy.chain.EntryDetail;
import org.passerelle.privacy.chain.FoundEntry;

/**
 * An entry as an auditor reads it.
 *
 * @param position null until it is sealed
 * @param by null where nobody did it, where the file was erased, and where the detail cannot be read
 * @param subject a pseudonym, the same for all entries of a file
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuditItem(
        UUID id,
        @Nullable Long position,
        Instant at,
        String action,
        @Nullable String subject,
        @Nullable UUID application,
        @Nullable UUID account,
        @Nullable By by,
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable Instant hiddenUntil) {

    /** Who did it, with the roles they held then, in which session and for which organisation. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record By(
            String kind,
            UUID id,
            List<String> roles,
            @Nullable UUID organisation,
            UUID session) {}

    static AuditItem of(FoundEntry found) {
        EntryDetail detail = found.detail();
        byte[] subject = found.entry().subject();
        return new AuditItem(
                found.entry().id(),
                found.position() == 0 ? null : found.position(),
                found.entry().at(),
                found.entry().action(),
                subject == null ? null : HexFormat.of().formatHex(subject),
                detail == null ? null : detail.application(),
                detail == null ? null : detail.account(),
                detail == null ? null : by(detail),
                detail == null ? null : detail.reasonCode(),
                detail == null ? null : detail.reason(),
                detail == null ? null : detail.hiddenUntil());
    }

    private static By by(EntryDetail detail) {
        return new By(
                detail.actorKind(),
                detail.actor(),
                List.of(detail.roles().split(" ")),
                detail.organisation(),
                detail.session());
    }
}
