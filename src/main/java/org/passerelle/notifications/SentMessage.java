package org.passerelle.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as its owner and staff see it.
 *
 * @param contact the kind of contact it went to, {@code phone} or {@code email}
 * @param body the text as it was sent; null where it holds a code or a link that acts, which nobody else may see
 * @param follows the message to another contact that it stands in for
 * @param foldedInto the message that tells of it, since it was too much for a day
 */
public record SentMessage(
        UUID id,
        String notice,
        String language,
        String contact,
        @Nullable String body,
        int segments,
        String state,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant failedAt,
        @Nullable UUID follows,
        @Nullable UUID foldedInto) {

    @Override
    public String toString() {
        return "SentMessage " + id;
    }

    /** One try to send it. */
    public record Try(
            UUID message,
            int number,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable Integer errorCode,
            @Nullable String reported,
            @Nullable Instant reportedAt) {}

    /** How far a message got. */
    public record Fate(UUID id, String state, int segments) {}

    /** What belongs to an application: all that is about it, and what its owner was told about no application at all. */
    public record Of(@Nullable UUID account, UUID application) {}
}
