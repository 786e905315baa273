package org.passerelle.assistance.consent;

import java.time.Duration;
import java.time.Instant;

/** What is asked for or given, as what, and for how many days. */
public record Terms(Capacity capacity, Scope scope, int days) {

    /** Where nobody says for how long. */
    public static final int USUAL_DAYS = 90;

    /** The longest that access lasts without being renewed. */
    public static final int MOST_DAYS = 180;

    /** Whether they can be asked for and given. */
    public boolean sound() {
        return days >= 1 && days <= MOST_DAYS && scope.sound();
    }

    /** Whether these give no more, in nothing, than those ask for. */
    public boolean within(Terms asked) {
        return capacity == asked.capacity && scope.within(asked.scope) && days <= asked.days;
    }

    /** The first moment at which access given then is over. */
    public Instant end(Instant given) {
        return given.plus(Duration.ofDays(days));
    }
}
