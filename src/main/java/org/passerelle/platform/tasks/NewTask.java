package org.passerelle.platform.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task to be opened.
 *
 * @param subject what has to be looked at, as the feature that asks names it: a case, a claim, a request
 * @param applicationId the case it is about; null where there is none
 */
public record NewTask(TaskKind kind, UUID subject, @Nullable UUID applicationId, Instant openedAt) {}
