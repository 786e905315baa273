package org.passerelle.evidence.identity;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One type of evidence of the catalogue.
 *
 * @param code such as {@code BAPTISM_CERT}
 * @param countries who issues it, as ISO 3166-1 alpha-2; empty for any
 * @param strength 0–4, what a piece of it weighs without more
 * @param raises what makes a piece of it stronger, the weakest first
 * @param expiry whether a piece that has expired counts, and how long one counts at all
 * @param attesters who can confirm a piece of it
 * @param attestable 0–4, the validity that confirming can give a piece of it
 * @param probative whether it is of list A (probative) or B (circumstantial)
 * @param presence what it says about being in France; null for nothing
 */
public record EvidenceType(
        String code,
        Category category,
        Kind kind,
        Set<String> countries,
        int strength,
        List<Raise> raises,
        Set<Shows> shows,
        Expiry expiry,
        List<String> attesters,
        int attestable,
        boolean probative,
        @Nullable PresenceTerms presence) {

    private static final String CONFIRMS = "_confirms";

    public EvidenceType {
        requireNonNull(code, "code");
        requireNonNull(category, "category");
        requireNonNull(kind, "kind");
        requireNonNull(expiry, "expiry");
        countries = Set.copyOf(countries);
        raises = List.copyOf(raises);
        shows = Set.copyOf(shows);
        attesters = List.copyOf(attesters);
    }

    /** How a piece of a type comes about. */
    public enum Kind {
        /** A paper or a photo that the person uploads. */
        PAPER,
        /** What the person tells, in their own words. */
        STATEMENT,
        /** What somebody else says about the person. */
        VOUCH,
        /** What happens with the person there: a face photo, an interview, biometrics. */
        LIVE,
        /** A sign of being in France that is no paper. */
        SIGN
    }

    /** A higher strength for what the condition says: {@code issuer_confirms}, {@code photo}, {@code photo_and_number}. */
    public record Raise(int strength, String condition) {}

    /**
     * How time takes from a piece.
     *
     * @param expiredCounts whether a paper past its own date counts
     * @param countsMonths how long a piece counts from its date; null without end
     */
    public record Expiry(boolean expiredCounts, @Nullable Integer countsMonths) {}

    /**
     * What a piece says about presence.
     *
     * @param as the type of presence, such as {@code LOC_FR_STATE_DOC}
     * @param freshDays how long it is fresh, from the day it shows
     * @param whileValid whether the date to which the paper itself is valid counts
     * @param atMost whether that date only shortens; else it only lengthens
     * @param probativeIf what makes a sign of list B one of list A, such as {@code called_back}; null for nothing
     */
    public record PresenceTerms(
            String as,
            int freshDays,
            boolean whileValid,
            boolean atMost,
            @Nullable String probativeIf) {

        /** Without a shorter validity, and without what makes more of it. */
        public PresenceTerms(String as, int freshDays, boolean whileValid) {
            this(as, freshDays, whileValid, false, null);
        }

        /**
         * The last day on which it is fresh.
         *
         * @param shown the day of which it speaks
         * @param validTo the last day on which the paper is valid; null where it does not say
         */
        public LocalDate freshTo(LocalDate shown, @Nullable LocalDate validTo) {
            LocalDate usual = shown.plusDays(freshDays);
            if (!whileValid || validTo == null || validTo.isAfter(usual) == atMost) {
                return usual;
            }
            return validTo;
        }
    }

    /** The most a piece of it can weigh. */
    public int highestStrength() {
        return raises.isEmpty() ? strength : raises.getLast().strength();
    }

    /** What a piece of it weighs at least once its issuer has confirmed it; 0 where that makes no difference. */
    public int strengthWhenConfirmed() {
        return raises.stream()
                .filter(raise -> raise.condition().endsWith(CONFIRMS))
                .mapToInt(Raise::strength)
                .max()
                .orElse(0);
    }

    /** Whether a piece of it can show this. */
    public boolean canShow(Shows what) {
        return shows.contains(what);
    }
}
