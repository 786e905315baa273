package org.passerelle.notifications.twilio;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Receipt;
import org.passerelle.notifications.SendResult.Why;
import org.passerelle.notifications.message.MessageState;

/**
 * What Twilio says of a text (https://www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks).
 *
 * @param status Twilio's word, empty when there is none
 */
record Report(@Nullable String sid, String status, @Nullable Integer code) {

    private static final Pattern SID = Pattern.compile("(SM|MM)[0-9a-fA-F]{32}");
    private static final Pattern CODE = Pattern.compile("[1-9]\\d{0,8}");

    /** Nothing more happens to a text of which this was said. */
    private static final Set<String> LAST = Set.of("delivered", "read", "undelivered", "failed", "canceled");

    static Report read(SignedCall call) {
        String sid = call.field("MessageSid");
        String status = call.field("MessageStatus");
        String code = call.field("ErrorCode");
        return new Report(
                sid != null && SID.matcher(sid).matches() ? sid : null,
                status == null ? "" : status,
                code != null && CODE.matcher(code).matches() ? Integer.valueOf(code) : null);
    }

    boolean last() {
        return LAST.contains(status);
    }

    /** Empty for what says no more than that Twilio has the text, and for words that are new to us. */
    Optional<Receipt> receipt(UUID message, int number) {
        return switch (status) {
            case "sent" -> Optional.of(new Receipt(message, number, sid, MessageState.SENT, null, null));
            case "delivered", "read" ->
                Optional.of(new Receipt(message, number, sid, MessageState.DELIVERED, null, null));
            case "undelivered", "failed" -> Optional.of(failed(message, number));
            case "canceled" ->
                Optional.of(new Receipt(message, number, sid, MessageState.FAILED_PERMANENT, Why.MESSAGE, code));
            default -> Optional.empty();
        };
    }

    private Receipt failed(UUID message, int number) {
        return switch (TwilioErrors.onReport(code)) {
            case TEMPORARY, ACCOUNT -> new Receipt(message, number, sid, MessageState.FAILED_TEMPORARY, null, code);
            case CONTACT -> permanent(message, number, Why.CONTACT);
            case OPTED_OUT -> permanent(message, number, Why.OPTED_OUT);
            case MESSAGE -> permanent(message, number, Why.MESSAGE);
        };
    }

    private Receipt permanent(UUID message, int number, Why why) {
        return new Receipt(message, number, sid, MessageState.FAILED_PERMANENT, why, code);
    }
}
