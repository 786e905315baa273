package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.SentMessage;

/** A message as staff see it: exactly what was sent, when, how, and whether it arrived; a code is never shown. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SentItem(
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
        @Nullable UUID foldedInto,
        List<Attempt> tries) {

    SentItem {
        tries = List.copyOf(tries);
    }

    /** One try to send it; {@code reported} is what the network said of it afterwards. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Attempt(
            int number,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable Integer errorCode,
            @Nullable String reported,
            @Nullable Instant reportedAt) {

        static Attempt of(SentMessage.Try attempt) {
            return new Attempt(
                    attempt.number(),
                    attempt.startedAt(),
                    attempt.endedAt(),
                    attempt.channel(),
                    attempt.outcome(),
                    attempt.errorCode(),
                    attempt.reported(),
                    attempt.reportedAt());
        }
    }

    static SentItem of(SentMessage message, List<SentMessage.Try> tries) {
        return new SentItem(
                message.id(),
                message.notice(),
                message.language(),
                message.contact(),
                message.body(),
                message.segments(),
                message.state(),
                message.createdAt(),
                message.sentAt(),
                message.deliveredAt(),
                message.failedAt(),
                message.follows(),
                message.foldedInto(),
                tries.stream().map(Attempt::of).toList());
    }
}
