package org.passerelle.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.deadline.DeadlineKind;

/**
 * A deadline to be opened.
 *
 * @param accountId whom to tell; null for a person without an account
 * @param notice what they are told, and what starts the clock when it arrives
 */
public record NewDeadline(
        UUID applicationId, @Nullable UUID accountId, DeadlineKind kind, int days, Instant openedAt, Notice notice) {}
