package org.passerelle.evidence;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.location.GeoPosition;

/**
 * Where a phone says it is.
 *
 * @param accuracy in metres
 * @param takenAt when it was measured, by the clock of the phone
 * @param sentAt when it was sent, by the same clock; without it our own stands in
 * @param device a word by which the page knows its phone again
 */
record SentFix(
        String nonce,
        GeoPosition position,
        double accuracy,
        Instant takenAt,
        @Nullable Instant sentAt,
        @Nullable String device) {

    boolean possible() {
        return position.exists() && Double.isFinite(accuracy) && accuracy >= 0;
    }

    /** How old it was when it was sent; a wrong clock does no harm where the phone says when that was. */
    Duration age(Instant received) {
        return Duration.between(takenAt, sentAt == null ? received : sentAt);
    }
}
