package org.passerelle.account.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands who comes back without phone, SIM and e-mail (design page "access", section "Applicants").
 *
 * @param heldUntil until when everybody can object, unless time is lost; null before the new contact is confirmed
 */
public record WayBack(State state, @Nullable Instant heldUntil) {

    /** How long those who may object have for it. */
    public static final Duration HOLD = Duration.ofHours(24);

    /** Within how many working days a person looks at one that was stopped. */
    public static final int WORKING_DAYS = 2;

    /** How many one account can have under way; more would only hide them. */
    public static final int MOST = 3;

    /** The steps, as stored and shown. */
    public enum State {
        /** The new contact has not sent its code back. */
        UNCONFIRMED,
        /** Waiting for those who may object. */
        HELD,
        /** Somebody objected: a person has to look. */
        PAUSED,
        /** The person is back. */
        DONE,
        /** A person has looked and did not allow it. */
        REFUSED;

        /** The word in rows and replies. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of that word. */
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The step after the new contact is confirmed: whoever objected to one way back is not outrun by another. */
    public static WayBack begun(boolean anotherPaused, Instant now) {
        return new WayBack(anotherPaused ? State.PAUSED : State.HELD, now.plus(HOLD));
    }

    /** Whether a tap on the link stops it: as long as it is held, so once, and never what a person has decided. */
    public boolean canBeStopped() {
        return state == State.HELD;
    }

    /** Whether nobody has objected in a day; {@code lost} is how much of the time since it began nobody could. */
    public boolean due(Duration lost, Instant now) {
        return state == State.HELD && heldUntil != null && !now.isBefore(heldUntil.plus(lost));
    }
}
