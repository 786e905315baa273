package org.passerelle.evidence.location;

import java.time.Instant;

/**
 * One sign of being in France.
 *
 * @param type such as {@code LOC_PARTNER_CHECKIN}
 * @param issuer tells independent issuers apart; never shown
 * @param shownAt when the person showed it
 * @param freshUntil from when it no longer counts
 * @param lasting whether it stays fresh because the paper itself is valid, and so need not be shown again
 */
public record Sign(String type, Weight weight, String issuer, Instant shownAt, Instant freshUntil, boolean lasting) {

    /** What a sign is worth. */
    public enum Weight {
        /** List A: it is enough. */
        PROBATIVE,
        /** A device fix that is confirmed and not odd: of list B, and enough. */
        CONFIRMED_FIX,
        /** List B: two of different issuers are enough. */
        CIRCUMSTANTIAL
    }

    /** Whether it counts at this moment. */
    public boolean freshAt(Instant moment) {
        return !shownAt.isAfter(moment) && moment.isBefore(freshUntil);
    }

    boolean alone() {
        return weight != Weight.CIRCUMSTANTIAL;
    }

    /** Whether two signs of list B are enough together; a French SIM roams, so a code to it completes no device fix. */
    boolean completes(Sign other) {
        boolean codeAndFix = is(PresenceType.LOC_SMS_FR) && other.is(PresenceType.LOC_DEVICE_FIX)
                || is(PresenceType.LOC_DEVICE_FIX) && other.is(PresenceType.LOC_SMS_FR);
        return !issuer.equals(other.issuer) && !codeAndFix;
    }

    boolean is(PresenceType known) {
        return type.equals(known.name());
    }
}
