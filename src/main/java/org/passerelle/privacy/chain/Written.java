package org.passerelle.privacy.chain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that an entry says when it is written, before it has a place.
 *
 * @param detail what lies beside it; null for what nobody did
 */
public record Written(
        UUID id,
        Instant at,
        String action,
        byte @Nullable [] subject,
        @Nullable EntryDetail detail) {

    private static final String DOMAIN = "PASSERELLE-AUDIT-ENTRY-1";

    /** The hash over which its mark is made. */
    public byte[] hash() {
        return Framed.of(DOMAIN)
                .id(id)
                .time(at)
                .text(action)
                .bytes(subject)
                .bytes(detail == null ? null : detail.hash())
                .hash();
    }
}
