package org.passerelle.evidence.location;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A position as a phone measured it, beside the outline of metropolitan France (design page "evidence", section "Presence
 * in France").
 *
 * @param accuracy in metres, from 0
 * @param inside whether the position is inside the outline or on its edge
 * @param boundary metres to the nearest edge of the outline, those of holes included
 * @param age how long before it was sent it was measured; negative where a clock is wrong
 */
public record DeviceFix(GeoPosition position, double accuracy, boolean inside, double boundary, Duration age) {

    /** As long as a fix may be old, either way, in the eyes of the clock that measured it. */
    public static final Duration FRESH = Duration.ofSeconds(120);

    /** What it says, and what is odd about it. */
    public record Judgement(Verdict verdict, Set<Oddity> oddities) {

        public Judgement {
            oddities = Set.copyOf(oddities);
        }

        /** The same with more that is odd, which changes no verdict. */
        public Judgement with(Set<Oddity> more) {
            Set<Oddity> all = EnumSet.noneOf(Oddity.class);
            all.addAll(oddities);
            all.addAll(more);
            return new Judgement(verdict, all);
        }

        /** Whether it says where the phone is now: one kept from before says where it was, and a broken one nothing. */
        public boolean placed() {
            return verdict != Verdict.STALE && Collections.disjoint(oddities, Oddity.broken());
        }

        /** Whether a person should look at it. */
        public boolean flagged() {
            return !oddities.isEmpty();
        }
    }

    private static final double EXACT = 1_000;
    private static final double COARSE = 25_000;
    private static final double HUGE = 100_000;
    private static final double CLEARLY_OUTSIDE = 2_000;

    public DeviceFix {
        if (!position.exists() || !Double.isFinite(accuracy) || accuracy < 0 || !(boundary >= 0)) {
            throw new IllegalArgumentException("There is no such position, accuracy or distance");
        }
    }

    /** Decides; never that somebody is not in France. */
    public Judgement judge() {
        Set<Oddity> odd = odd();
        return new Judgement(stale() ? Verdict.STALE : odd.isEmpty() ? verdict() : Verdict.UNCERTAIN, odd);
    }

    private boolean stale() {
        return age.abs().compareTo(FRESH) > 0;
    }

    private Set<Oddity> odd() {
        Set<Oddity> odd = EnumSet.noneOf(Oddity.class);
        if (accuracy == 0) {
            odd.add(Oddity.ACCURACY_ZERO);
        }
        if (accuracy > HUGE) {
            odd.add(Oddity.ACCURACY_HUGE);
        }
        if (position.isOrigin()) {
            odd.add(Oddity.ORIGIN);
        }
        return odd;
    }

    private Verdict verdict() {
        if (inside && (accuracy <= EXACT || (accuracy <= boundary && accuracy <= COARSE))) {
            return Verdict.CONFIRMED;
        }
        if (inside && accuracy <= COARSE) {
            return Verdict.PROBABLE;
        }
        return !inside && boundary > Math.max(accuracy, CLEARLY_OUTSIDE) ? Verdict.OUTSIDE : Verdict.UNCERTAIN;
    }
}
