package org.passerelle.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.MessageState;

/**
 * What a network reports of a try.
 *
 * @param reference what the provider calls the try; null where it does not say
 * @param state {@code SENT}, {@code DELIVERED}, {@code FAILED_TEMPORARY} or {@code FAILED_PERMANENT}
 * @param why what a permanent failure is about; null for anything else
 * @param code the provider's own code of a failure
 */
public record Receipt(
        UUID messageId,
        int number,
        @Nullable String reference,
        MessageState state,
        SendResult.@Nullable Why why,
        @Nullable Integer code) {}
