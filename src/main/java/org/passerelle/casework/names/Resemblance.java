package org.passerelle.casework.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much speaks for two cases being of one person, and what. It is a reason for a person to compare them, never for
 * anything else.
 *
 * @param points from 0 to 100
 * @param why stable words
 */
public record Resemblance(int points, List<String> why) {

    private static final int SAME = 100;
    private static final int SIMILAR = 75;
    private static final int CLOSE = 90;
    private static final int BARELY = 60;
    private static final int STRONG = 80;

    public Resemblance {
        why = List.copyOf(why);
    }

    /** What two cases have in common beside names: a confirmed contact; a household, now or before. */
    public record Ties(boolean contact, boolean household) {
        /** Nothing. */
        public static final Ties NONE = new Ties(false, false);
    }

    /** How alike the two are, however little. */
    public static Resemblance of(KnownName one, KnownName other, Ties ties) {
        int alike = alike(one, other);
        Born born = born(one, other);
        List<String> why = new ArrayList<>();
        if (alike >= SIMILAR) {
            why.add(alike == SAME ? "same_name" : "similar_name");
        }
        born.reason().ifPresent(why::add);
        if (ties.contact()) {
            why.add("contact");
        }
        if (ties.household()) {
            why.add("household");
        }
        int points = alike / 2 + born.points + (ties.contact() ? 15 : 0) + (ties.household() ? 5 : 0);
        return new Resemblance(Math.min(SAME, points), why);
    }

    /** The same where it is enough to be shown. */
    public static Optional<Resemblance> worthALook(KnownName one, KnownName other, Ties ties) {
        int alike = alike(one, other);
        Born born = born(one, other);
        boolean shown = alike >= SIMILAR && born.points > 0
                || alike >= CLOSE && (ties.contact() || ties.household())
                || alike >= BARELY && born == Born.SAME && ties.contact();
        return shown ? Optional.of(of(one, other, ties)) : Optional.empty();
    }

    /** Whether a person should be asked to look at once. */
    public boolean strong() {
        return points >= STRONG;
    }

    private static int alike(KnownName one, KnownName other) {
        return one.words().stream()
                .flatMapToInt(mine -> other.words().stream().mapToInt(theirs -> Likeness.between(mine, theirs)))
                .max()
                .orElse(0);
    }

    private static Born born(KnownName one, KnownName other) {
        Optional<Birth> mine = one.birth();
        Optional<Birth> theirs = other.birth();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Born.OTHER;
        }
        return switch (mine.get().fit(theirs.get())) {
            case SAME -> mine.get().exact() && theirs.get().exact() ? Born.SAME : Born.IN_PART;
            case IN_PART -> Born.IN_PART;
            case SWAPPED -> Born.SWAPPED;
            case OTHER -> Born.OTHER;
        };
    }

    /** A month in common says much less than a day. */
    private enum Born {
        SAME(35, "birth_date"),
        IN_PART(20, "birth_date_in_part"),
        SWAPPED(20, "birth_date_swapped"),
        OTHER(0, "");

        private final int points;
        private final String reason;

        Born(int points, String reason) {
            this.points = points;
            this.reason = reason;
        }

        private Optional<String> reason() {
            return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
        }
    }
}
