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
        @Nullable LocalDate to) {

    private static final int CONFIRMED = 2;

    /** Whether it is somebody's word that they know the person; one such word counts. */
    public boolean vouch() {
        return type.category() == Category.VOUCH;
    }

    /** Whether it still counts on that day: a vouch counts for a time. */
    boolean countsOn(LocalDate day) {
        Integer months = type.expiry().countsMonths();
        LocalDate newest = to == null ? from : to;
        return months == null || newest == null || !newest.plusMonths(months).isBefore(day);
    }

    /** The same, confirmed one level higher; where somebody's word makes it stronger, that is said at 2, or below where 2 cannot be reached. */
    HeldPiece attested() {
        int higher = validity + 1;
        int weight = higher >= Math.min(CONFIRMED, type.attestable())
                ? Math.max(strength, type.strengthWhenConfirmed())
                : strength;
        return new HeldPiece(id, type, issuingEvent, issuer, weight, higher, from, to);
    }
}
