package org.passerelle.drafts.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reminder that was sent, to every contact at once.
 *
 * @param round 1, or 2 for one that was sent again
 * @param deliveredAt when it arrived at the first of them; null while no receipt says so
 */
public record Reminder(
        ReminderKind kind,
        int round,
        Instant sentAt,
        @Nullable Instant deliveredAt) {}
