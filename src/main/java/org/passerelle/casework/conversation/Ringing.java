package org.passerelle.casework.conversation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether an urgent line rings: not while somebody attends to the conversation, and not without end. */
public final class Ringing {

    /** For how long a conversation counts as attended after somebody took it or answered. */
    public static final Duration ATTENDED = Duration.ofHours(1);

    /** The time in which only so many rings are heard for one conversation. */
    public static final Duration WINDOW = Duration.ofHours(1);

    /** The most rings within that time. */
    public static final int MOST = 3;

    private Ringing() {}

    /**
     * True if somebody is told now.
     *
     * @param attendedAt when somebody last took it or answered; null if nobody did
     * @param rings how often it rang within {@link #WINDOW}
     */
    public static boolean rings(Instant now, @Nullable Instant attendedAt, int rings) {
        boolean attended = attendedAt != null && attendedAt.plus(ATTENDED).isAfter(now);
        return !attended && rings < MOST;
    }
}
