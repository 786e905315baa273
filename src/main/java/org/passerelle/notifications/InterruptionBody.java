package org.passerelle.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interruption in replies; {@code to} is null while nobody has said when it ends. */
record InterruptionBody(UUID id, Instant from, @Nullable Instant to, String reason, String scope, Instant declaredAt) {

    /** The scope of one that is for everybody. */
    static final String EVERYONE = "everyone";

    static InterruptionBody of(InterruptionRow row) {
        return new InterruptionBody(
                row.id,
                row.beginsAt,
                row.endsAt,
                row.reason,
                row.applicationId == null ? EVERYONE : row.applicationId.toString(),
                row.declaredAt);
    }
}
