package org.passerelle.account.credential;

import java.time.Duration;
import java.time.Instant;

/** How long a session of staff lives: thirty minutes without a request, and ten hours in all. */
public final class StaffSessionLife {

    /** How long it lives without a request. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** How long it lives in all. */
    public static final Duration MOST = Duration.ofHours(10);

    private StaffSessionLife() {}

    /** A session that is live now was used after this. */
    public static Instant usedAfter(Instant now) {
        return now.minus(IDLE);
    }

    /** A session that is live now was opened after this. */
    public static Instant openedAfter(Instant now) {
        return now.minus(MOST);
    }
}
