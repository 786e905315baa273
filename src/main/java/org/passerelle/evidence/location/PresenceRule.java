package org.passerelle.evidence.location;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Present is who has one sign of list A, two of list B of different issuers, or a confirmed device fix that is not odd
 * (design page "evidence"). That it was shown on a day stays true when the signs are no longer fresh.
 */
public final class PresenceRule {

    private PresenceRule() {}

    /** Whether the signs are enough at this moment. */
    public static boolean present(List<Sign> signs, Instant moment) {
        return present(signs, moment, Instant.MIN);
    }

    /**
     * The first moment from {@code since} on at which they were enough, at least one of them shown since then or lasting;
     * empty while they never were.
     */
    public static Optional<Instant> firstShown(List<Sign> signs, Instant since) {
        return Stream.concat(Stream.of(since), signs.stream().map(Sign::shownAt))
                .filter(moment -> !moment.isBefore(since))
                .sorted()
                .filter(moment -> present(signs, moment, since))
                .findFirst();
    }

    /** What is lacking at this moment, where something must have been shown since. */
    public static Lack lack(List<Sign> signs, Instant moment, Instant since) {
        if (present(signs, moment, since)) {
            return Lack.NOTHING;
        }
        List<Sign> fresh = fresh(signs, moment);
        return fresh.isEmpty()
                ? Lack.ANY_SIGN
                : fresh.stream().allMatch(sign -> sign.is(PresenceType.LOC_DEVICE_FIX))
                        ? Lack.SIGN_BESIDE_FIX
                        : Lack.SECOND_SIGN;
    }

    /** Whether one more sign of this type, of an issuer of its own, would be enough at this moment. */
    public static boolean enoughWith(List<Sign> signs, PresenceType type, Instant moment) {
        if (type.probative() || type == PresenceType.LOC_DEVICE_FIX) {
            return true;
        }
        Sign more = new Sign(
                type.name(), Sign.Weight.CIRCUMSTANTIAL, type.name(), moment, moment.plus(type.fresh()), false);
        return fresh(signs, moment).stream().anyMatch(more::completes);
    }

    /** What is lacking to be present. */
    public enum Lack {
        NOTHING,
        /** One of list A, two of list B, or a confirmed device fix. */
        ANY_SIGN,
        /** One more of list B of another issuer, or one of those that are enough. */
        SECOND_SIGN,
        /** The same, and a code to a phone does not count beside a device fix. */
        SIGN_BESIDE_FIX;

        /** The word in replies, such as {@code second_sign}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static List<Sign> fresh(List<Sign> signs, Instant moment) {
        return signs.stream().filter(sign -> sign.freshAt(moment)).toList();
    }

    private static boolean present(List<Sign> signs, Instant moment, Instant since) {
        List<Sign> fresh = fresh(signs, moment);
        return fresh.stream()
                .filter(sign -> sign.lasting() || !sign.shownAt().isBefore(since))
                .anyMatch(sign -> sign.alone() || fresh.stream().anyMatch(sign::completes));
    }
}
