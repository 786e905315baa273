package org.passerelle.evidence.location;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How long a paper counts as a sign of being in France, from the dates on it; days end at midnight in Paris.
 *
 * @param addedAt when the person showed it
 * @param dated the day it speaks of; null where it has none, and then it speaks of the day it was shown
 * @param expires the last day on which it is valid; null where it has none
 */
public record PaperDates(
        Instant addedAt,
        @Nullable LocalDate dated,
        @Nullable LocalDate expires) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** An address at an organisation counts for 12 months at most, whatever stands on the paper. */
    private static final int LONGEST_DOMICILIATION_MONTHS = 12;

    /** Until when it counts: the days of its type from its date, or as long as it is valid where that is what counts. */
    public Instant freshUntil(String type, int freshDays, boolean whileValid) {
        Instant byAge = dated == null ? addedAt.plus(Duration.ofDays(freshDays)) : end(dated.plusDays(freshDays - 1L));
        if (!lasts(whileValid)) {
            return byAge;
        }
        Instant byItself = end(expires);
        return type.equals(PresenceType.LOC_DOMICILIATION.name())
                ? earlier(byItself, end(start().plusMonths(LONGEST_DOMICILIATION_MONTHS)))
                : later(byItself, byAge);
    }

    /** Whether it counts because it is valid, and so need not be shown again. */
    public boolean lasts(boolean whileValid) {
        return whileValid && expires != null;
    }

    private LocalDate start() {
        return dated == null ? LocalDate.ofInstant(addedAt, PARIS) : dated;
    }

    private static Instant end(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(PARIS).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
