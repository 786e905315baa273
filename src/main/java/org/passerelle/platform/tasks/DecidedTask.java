package org.passerelle.platform.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;

/** A task somebody has decided, with one of its kind's outcomes and a note for colleagues where there is one. */
public record DecidedTask(
        UUID subject,
        @Nullable UUID applicationId,
        String outcome,
        @Nullable String note,
        Actor.Staff by,
        Instant now) {}
