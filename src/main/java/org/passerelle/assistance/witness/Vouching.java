package org.passerelle.assistance.witness;

import java.time.Duration;
import java.time.Instant;

/** Whether somebody may say that they know a person, and whether their word alone is enough. */
public final class Vouching {

    /** For how long somebody must have helped a person before they can vouch for them. */
    public static final Duration ACQUAINTANCE = Duration.ofDays(1);

    /** How many a member makes in a day. */
    public static final int MOST_A_DAY = 5;

    /** Of so many vouchers a person looks at one. */
    public static final int ONE_LOOKED_AT_IN = 10;

    /** How long a voucher works. */
    public static final Duration LIFETIME = Duration.ofDays(1);

    /**
     * What the decision hangs on.
     *
     * @param helpsSince when the grant was given that lets the member help the person now
     * @param signedUp whether this member opened the account
     * @param awaitsOwner whether the person has never come to it themself
     * @param madeToday how many vouchers this member made within a day
     */
    public record Facts(Instant helpsSince, boolean signedUp, boolean awaitsOwner, long madeToday, Instant now) {}

    /** What is decided. */
    public enum Decision {
        /** Their word is enough. */
        ALONE,
        /** Whoever opened the account needs somebody else of their organisation to say the same. */
        WITH_COLLEAGUE,
        /** They do not know the person long enough. */
        TOO_EARLY,
        /** Nobody could be told of it: the code on paper is the way in. */
        NOT_TAKEN_OVER,
        TOO_MANY
    }

    private Vouching() {}

    /** Decides. */
    public static Decision decide(Facts facts) {
        if (facts.awaitsOwner()) {
            return Decision.NOT_TAKEN_OVER;
        }
        if (facts.helpsSince().plus(ACQUAINTANCE).isAfter(facts.now())) {
            return Decision.TOO_EARLY;
        }
        if (facts.madeToday() >= MOST_A_DAY) {
            return Decision.TOO_MANY;
        }
        return facts.signedUp() ? Decision.WITH_COLLEAGUE : Decision.ALONE;
    }
}
