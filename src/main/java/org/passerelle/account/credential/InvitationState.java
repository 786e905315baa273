package org.passerelle.account.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an invitation stands. */
public enum InvitationState {
    PENDING,
    USED,
    WITHDRAWN,
    EXPIRED;

    /** How long an invitation can be accepted. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    /** Decides from what is stored; withdrawing outlasts the rest. */
    public static InvitationState of(
            @Nullable Instant withdrawnAt, @Nullable Instant usedAt, Instant expiresAt, Instant now) {
        if (withdrawnAt != null) {
            return WITHDRAWN;
        }
        if (usedAt != null) {
            return USED;
        }
        return now.isBefore(expiresAt) ? PENDING : EXPIRED;
    }

    /** The word in replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
