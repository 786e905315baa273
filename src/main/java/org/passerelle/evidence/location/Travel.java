package org.passerelle.evidence.location;

import java.time.Duration;
import java.time.Instant;

/** The way between two fixes of one case, as short as both accuracies allow. */
public record Travel(Stop from, Stop to) {

    /** Above the 320 km/h of the fastest trains, in metres a second. */
    private static final double FASTEST = 400 / 3.6;

    /** Each fix may have been measured so long before it came. */
    private static final Duration SLACK = DeviceFix.FRESH;

    /**
     * Where somebody was.
     *
     * @param accuracy in metres
     * @param at when the fix came, by our clock: that of a phone may be wrong
     */
    public record Stop(GeoPosition position, double accuracy, Instant at) {}

    /** Whether nobody travels that fast on the ground. */
    public boolean impossible() {
        double metres = from.position().metresTo(to.position()) - from.accuracy() - to.accuracy();
        double seconds = Duration.between(from.at(), to.at()).abs().plus(SLACK).toSeconds();
        return metres > FASTEST * seconds;
    }
}
