package org.passerelle.notifications.twilio;

import org.jspecify.annotations.Nullable;

/** How the stand-in treats a request that is sound. */
public sealed interface StandInAnswer {

    /** As it should be. */
    record Take() implements StandInAnswer {}

    /** With an error body; {@code retryAfter} is the header, in whatever form. */
    record Refuse(int status, int code, @Nullable String retryAfter) implements StandInAnswer {
        public Refuse(int status, int code) {
            this(status, code, null);
        }
    }

    /** With any status and body at all. */
    record Say(int status, String body) implements StandInAnswer {}

    /** The message is taken and the reply is lost with the connection. */
    record TakeAndDrop() implements StandInAnswer {}

    /** The connection ends before anything is taken. */
    record Drop() implements StandInAnswer {}

    /** The message is taken and the reply breaks off in the middle. */
    record TakeAndHalf() implements StandInAnswer {}

    /** The message is taken; the reply comes only when the stand-in is told to. */
    record Hold() implements StandInAnswer {}
}
