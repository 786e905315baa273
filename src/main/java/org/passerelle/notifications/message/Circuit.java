package org.passerelle.notifications.message;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a channel takes messages. It opens, and takes none, when too many tries fail or are slow; after a while a few
 * find out whether it works again.
 *
 * @param openedAt null while it works
 * @param waitsUntil when the next probe may go out, if it is open
 * @param openings how often in a row it was opened
 * @param probedAt when somebody began a probe of which nothing is known yet
 * @param busyUntil until when the channel has asked for a pause
 */
public record Circuit(
        @Nullable Instant openedAt,
        @Nullable Instant waitsUntil,
        int openings,
        @Nullable Instant probedAt,
        @Nullable Instant busyUntil) {

    /** A channel nothing is known of works. */
    public static final Circuit CLOSED = new Circuit(null, null, 0, null, null);

    /** What is looked at. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    /** Longer than this from hand-over to the first report is as bad as a failure. */
    public static final Duration SLOW = Duration.ofMinutes(5);

    /** So many messages find out whether it works again. */
    public static final int PROBES = 3;

    /** A probe of which nothing is known for so long belongs to a node that died. */
    public static final Duration PROBE = Duration.ofMinutes(2);

    /** How long others wait while one is under way. */
    public static final Duration PROBE_WAIT = Duration.ofSeconds(15);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int FEWEST = 20;
    private static final int PERCENT = 15;
    private static final int ERRORS_IN_A_MINUTE = 50;

    /** What a channel does with the next message. */
    public sealed interface Gate {

        /** Takes it. */
        record Open() implements Gate {}

        /** Takes a few, to find out. */
        record Probe() implements Gate {}

        /** Takes none until then. */
        record Closed(Instant until) implements Gate {}
    }

    /**
     * What was counted in the window.
     *
     * @param tries those that ended
     * @param bad those that failed, or of which the first report was slow
     * @param lately those that failed within the last minute
     */
    public record Counted(long tries, long bad, long lately) {

        /** True when the channel is in trouble; a few tries prove nothing. */
        public boolean trips() {
            return lately >= ERRORS_IN_A_MINUTE || tries >= FEWEST && bad * 100 >= tries * PERCENT;
        }
    }

    /** What it does now. */
    public Gate gate(Instant now) {
        if (busyUntil != null && busyUntil.isAfter(now)) {
            return new Gate.Closed(busyUntil);
        }
        if (openedAt == null) {
            return new Gate.Open();
        }
        if (waitsUntil != null && waitsUntil.isAfter(now)) {
            return new Gate.Closed(waitsUntil);
        }
        return probedAt != null && probedAt.plus(PROBE).isAfter(now)
                ? new Gate.Closed(now.plus(PROBE_WAIT))
                : new Gate.Probe();
    }

    /** How long it waits when it is opened for that time in a row, the first being 1. */
    public static Duration pause(int openings) {
        Duration pause = FIRST_PAUSE;
        for (int n = 1; n < openings && pause.compareTo(LONGEST_PAUSE) < 0; n++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
