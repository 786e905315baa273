package org.passerelle.notifications;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a channel says about a message handed to it; codes are the provider's own. */
public sealed interface SendResult {

    /** Taken under that reference; a receipt may follow. */
    record Accepted(@Nullable String reference) implements SendResult {
        public Accepted() {
            this(null);
        }
    }

    /** Not taken now, worth another try. */
    record Trouble(@Nullable Integer code) implements SendResult {
        public Trouble() {
            this(null);
        }
    }

    /** Nothing is wrong with the message, but the channel takes nothing for so long; no try is used up. */
    record Busy(Duration pause) implements SendResult {}

    /** Never to be taken. */
    record Refused(Why why, @Nullable Integer code) implements SendResult {
        public Refused() {
            this(Why.MESSAGE, null);
        }
    }

    /** What a refusal is about. */
    enum Why {
        /** The contact does not exist or can take nothing. */
        CONTACT,
        /** Its owner has told the provider to let nothing through. */
        OPTED_OUT,
        /** This message or our account; the contact may well work. */
        MESSAGE
    }
}
