package org.passerelle.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.location.PresenceType;
import org.passerelle.evidence.location.Sign;
import org.passerelle.platform.Ids;

/**
 * A sign of presence as it is stored.
 *
 * @param confirmedFix whether it is a device fix that is confirmed and not odd
 * @param issuer tells independent issuers apart, and names none
 * @param source what it comes from: a meeting, a fix, a piece of evidence, or itself
 * @param recordedBy the officer who recorded it; null for all others
 */
record StoredSign(
        UUID id,
        UUID application,
        String type,
        boolean probative,
        boolean confirmedFix,
        String issuer,
        Instant shownAt,
        Instant freshUntil,
        boolean lasting,
        UUID source,
        @Nullable UUID recordedBy) {

    /** A sign that counts as long as its type does. */
    static StoredSign usual(
            UUID application,
            PresenceType type,
            String issuer,
            Instant shownAt,
            UUID source,
            @Nullable UUID recordedBy) {
        return new StoredSign(
                source,
                application,
                type.name(),
                type.probative(),
                false,
                issuer,
                shownAt,
                shownAt.plus(type.fresh()),
                false,
                source,
                recordedBy);
    }

    /** The same for another case of the same person. */
    StoredSign carriedTo(UUID other) {
        return new StoredSign(
                Ids.next(),
                other,
                type,
                probative,
                confirmedFix,
                issuer,
                shownAt,
                freshUntil,
                lasting,
                source,
                recordedBy);
    }

    Sign sign() {
        Sign.Weight weight = probative
                ? Sign.Weight.PROBATIVE
                : confirmedFix ? Sign.Weight.CONFIRMED_FIX : Sign.Weight.CIRCUMSTANTIAL;
        return new Sign(type, weight, issuer, shownAt, freshUntil, lasting);
    }
}
