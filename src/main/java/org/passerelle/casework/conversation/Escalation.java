package org.passerelle.casework.conversation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether supervisors are told of an urgent conversation that nobody has taken. */
public final class Escalation {

    /** By when somebody should have taken it. */
    public static final Duration TARGET = Duration.ofMinutes(15);

    /** How long it waits before they are told again. */
    public static final Duration AGAIN = Duration.ofMinutes(30);

    /** How often they are told at most; after that it stands in the list, overdue. */
    public static final int MOST = 24;

    private Escalation() {}

    /**
     * True if they are told now.
     *
     * @param last when they were told last; null if never
     * @param times how often they were told since it is urgent
     */
    public static boolean due(Instant now, Instant dueAt, @Nullable Instant last, int times) {
        boolean late = !dueAt.isAfter(now);
        boolean again = last == null || !last.plus(AGAIN).isAfter(now);
        return late && again && times < MOST;
    }
}
