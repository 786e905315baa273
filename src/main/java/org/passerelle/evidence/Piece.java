package org.passerelle.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as it is stored, with its details still sealed.
 *
 * @param type the code of its type in the catalogue
 * @param issuingEvent its own id, or that of the piece with which it counts once
 * @param stateReason the code of why it stands where it does; null where nothing needs saying
 * @param strength 0–4
 * @param validity 0–4
 * @param addedAs applicant, helper, staff, voucher or service
 */
public record Piece(
        UUID id,
        UUID application,
        String type,
        UUID issuingEvent,
        byte @Nullable [] details,
        PieceState state,
        @Nullable String stateReason,
        int strength,
        int validity,
        int revision,
        Instant addedAt,
        @Nullable UUID addedBy,
        String addedAs,
        @Nullable Instant reviewedAt,
        @Nullable UUID reviewedBy,
        @Nullable Instant secondLookAt) {}
