package org.passerelle.notifications.twilio;

import static java.util.Map.entry;
import static org.passerelle.notifications.twilio.TwilioErrors.Meaning.*;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.SendResult;
import org.passerelle.notifications.SendResult.Why;

/** What Twilio's error codes mean for a message (https://www.twilio.com/docs/api/errors), in one table. */
final class TwilioErrors {

    /** What to do about an error. */
    enum Meaning {
        /** It may pass: try again. */
        TEMPORARY,
        /** Something about our account or sender that an operator puts right; no fault of the message, so it is kept. */
        ACCOUNT,
        /** The contact does not exist or can take nothing. */
        CONTACT,
        /** Its owner has stopped us. */
        OPTED_OUT,
        /** This message never gets through this way; the contact may well work. */
        MESSAGE;

        /** What became of a message that was refused so. */
        SendResult result(@Nullable Integer code) {
            return switch (this) {
                case TEMPORARY, ACCOUNT -> new SendResult.Trouble(code);
                case CONTACT -> new SendResult.Refused(Why.CONTACT, code);
                case OPTED_OUT -> new SendResult.Refused(Why.OPTED_OUT, code);
                case MESSAGE -> new SendResult.Refused(Why.MESSAGE, code);
            };
        }
    }

    private static final Map<Integer, Meaning> TABLE = Map.ofEntries(
            // Refused when sent: our account and sender.
            entry(20003, ACCOUNT),
            entry(20005, ACCOUNT),
            entry(20006, ACCOUNT),
            entry(20008, ACCOUNT),
            entry(20404, ACCOUNT),
            entry(21212, ACCOUNT),
            entry(21603, ACCOUNT),
            entry(21606, ACCOUNT),
            entry(21607, ACCOUNT),
            entry(21608, ACCOUNT),
            entry(21609, ACCOUNT),
            entry(21660, ACCOUNT),
            entry(21701, ACCOUNT),
            entry(21703, ACCOUNT),
            entry(21704, ACCOUNT),
            entry(21705, ACCOUNT),
            // Refused when sent: it may pass.
            entry(20429, TEMPORARY),
            entry(20500, TEMPORARY),
            entry(20503, TEMPORARY),
            entry(21611, TEMPORARY),
            // Refused when sent: the number.
            entry(21211, CONTACT),
            entry(21214, CONTACT),
            entry(21217, CONTACT),
            entry(21401, CONTACT),
            entry(21614, CONTACT),
            entry(21635, CONTACT),
            entry(21610, OPTED_OUT),
            // Refused when sent: not this way.
            entry(21408, MESSAGE),
            entry(21602, MESSAGE),
            entry(21604, MESSAGE),
            entry(21605, MESSAGE),
            entry(21612, MESSAGE),
            entry(21617, MESSAGE),
            entry(21618, MESSAGE),
            entry(21619, MESSAGE),
            entry(21910, MESSAGE),
            // Reported later: it may pass.
            entry(30001, TEMPORARY),
            entry(30003, TEMPORARY),
            entry(30008, TEMPORARY),
            entry(30009, TEMPORARY),
            entry(30017, TEMPORARY),
            entry(30022, TEMPORARY),
            entry(30023, TEMPORARY),
            entry(30036, TEMPORARY),
            entry(30410, TEMPORARY),
            entry(30500, TEMPORARY),
            // Reported later: our account and sender.
            entry(30002, ACCOUNT),
            entry(30024, ACCOUNT),
            entry(30032, ACCOUNT),
            entry(30034, ACCOUNT),
            entry(30041, ACCOUNT),
            entry(30042, ACCOUNT),
            // Reported later: the number.
            entry(30004, CONTACT),
            entry(30005, CONTACT),
            entry(30006, CONTACT),
            // Reported later: not this way.
            entry(30007, MESSAGE),
            entry(30010, MESSAGE),
            entry(30039, MESSAGE),
            entry(30450, MESSAGE),
            entry(30453, MESSAGE));

    private TwilioErrors() {}

    /** The table, by code. */
    static SortedMap<Integer, Meaning> table() {
        return new TreeMap<>(TABLE);
    }

    /**
     * What it means that a message was refused with that status. Where the code is not in the table the status decides:
     * the same request would be refused again, unless the status says that we were, or that it was the wrong moment.
     * Twilio names a code whenever it refuses, so a reply without one comes from something in between, and may pass.
     */
    static Meaning onSending(int status, @Nullable Integer code) {
        if (code == null || status >= 500) {
            return TEMPORARY;
        }
        return Optional.ofNullable(TABLE.get(code)).orElseGet(() -> ofStatus(status));
    }

    /** What a report of a failure means; one whose code is missing or not in the table may pass. */
    static Meaning onReport(@Nullable Integer code) {
        return code == null ? TEMPORARY : TABLE.getOrDefault(code, TEMPORARY);
    }

    private static Meaning ofStatus(int status) {
        return switch (status) {
            case 401, 403, 404 -> ACCOUNT;
            case 408, 425, 429 -> TEMPORARY;
            default -> MESSAGE;
        };
    }
}
