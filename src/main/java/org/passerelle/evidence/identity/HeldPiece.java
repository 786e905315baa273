package org.passerelle.evidence.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence that a person holds, as far as it counts for who they are.
 *
 * @param issuingEvent the same for a copy and its original, which count once
 * @param issuer tells independent issuers apart; never shown
 * @param strength 0–4
 * @param validity 0–4
 * @param from the oldest day for which it shows the identity; null where no date is known
 * @param to the newest such day; null where no date is known
 */
public record HeldPiece(
        UUID id,
        EvidenceType type,
        UUID issuingEvent,
        String issuer,
        int strength,
        int validity,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
