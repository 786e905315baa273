package org.passerelle.casework.conversation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether another alarm is heard among all others: senders can be forged by the thousand, and a phone that rings all the time
 * is put away. What does not ring stands in the list, marked and due, like all the rest.
 */
public final class Flood {

    /** The time that is looked at. */
    public static final Duration WINDOW = Duration.ofHours(1);

    /** So many are heard within that time, each by itself. */
    public static final int MOST = 60;

    /** Beyond that one in this time is. */
    public static final Duration BETWEEN = Duration.ofMinutes(5);

    private Flood() {}

    /**
     * True if it is heard.
     *
     * @param alarms how many there were within {@link #WINDOW}, of all conversations
     * @param last when the last of these was; null where there was none
     */
    public static boolean leavesRoom(Instant now, int alarms, @Nullable Instant last) {
        return alarms < MOST || last == null || !last.plus(BETWEEN).isAfter(now);
    }
}
