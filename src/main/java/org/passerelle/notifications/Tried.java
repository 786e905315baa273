package org.passerelle.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.MessageState;

/** What came of a claimed message. */
sealed interface Tried {

    UUID id();

    int number();

    /**
     * A try that took place.
     *
     * @param outcome the word in the row of the try: {@code sent}, {@code failed_temporary}, {@code failed_permanent},
     *     {@code busy}
     * @param settleAt when what follows is decided
     * @param why what a refusal is about
     */
    record Ended(
            UUID id,
            int number,
            String outcome,
            MessageState state,
            @Nullable Instant dueAt,
            @Nullable Instant settleAt,
            @Nullable String channel,
            @Nullable String reference,
            SendResult.@Nullable Why why,
            @Nullable Integer code)
            implements Tried {}

    /**
     * One that did not take place.
     *
     * @param channel the one in trouble that it waits for; null where there is no trouble
     */
    record Held(
            UUID id,
            int number,
            Instant until,
            Because because,
            @Nullable String channel) implements Tried {}

    /** Why it did not. */
    enum Because {
        /** It may not go out at this hour. */
        NIGHT,
        /** A channel wants a pause. */
        PAUSE,
        /** No channel that serves the contact works. */
        TROUBLE
    }
}
