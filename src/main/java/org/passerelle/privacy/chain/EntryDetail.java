package org.passerelle.privacy.chain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, in which session and for which organisation, whose file it was and why: all that goes with the file.
 *
 * @param roles those the actor held, sorted, a blank between
 * @param reason in plain words; stored sealed, and hashed as it reads, so that it can be sealed again under another key
 */
public record EntryDetail(
        UUID entry,
        byte[] salt,
        @Nullable UUID application,
        @Nullable UUID account,
        String actorKind,
        UUID actor,
        String roles,
        @Nullable UUID organisation,
        UUID session,
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable Instant hiddenUntil) {

    private static final String DOMAIN = "PASSERELLE-AUDIT-DETAIL-1";

    /** The hash that the mark of the entry stands for. */
    public byte[] hash() {
        return Framed.of(DOMAIN)
                .id(entry)
                .bytes(salt)
                .id(application)
                .id(account)
                .text(actorKind)
                .id(actor)
                .text(roles)
                .id(organisation)
                .id(session)
                .text(reasonCode)
                .text(reason)
                .time(hiddenUntil)
                .hash();
    }
}
