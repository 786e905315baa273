package org.passerelle.casework.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody looks for: a name, a birth date, or both. */
public record Asked(List<Word> name, Optional<Birth> birth) {

    private static final int ALIKE = 60;
    private static final int SOUNDS_ALIKE = 80;
    private static final int SAME = 100;
    private static final int NAME_COUNTS = 70;

    public Asked {
        name = List.copyOf(name);
    }

    /** How well a person fits, from 0 to 100, and what of it fits, as stable words. */
    public record Score(int points, List<String> why) {
        public Score {
            why = List.copyOf(why);
        }
    }

    /** Empty for somebody who does not fit well enough to be shown. */
    public Optional<Score> score(KnownName person) {
        int alike = alike(person);
        Birth.Fit fit = birth.isPresent() && person.birth().isPresent()
                ? birth.get().fit(person.birth().get())
                : Birth.Fit.OTHER;
        if (!name.isEmpty() && alike < ALIKE || name.isEmpty() && fit == Birth.Fit.OTHER) {
            return Optional.empty();
        }
        List<String> why = new ArrayList<>();
        if (!name.isEmpty()) {
            why.add(alike == SAME ? "same_spelling" : alike >= SOUNDS_ALIKE ? "sounds_alike" : "similar_name");
        }
        if (fit != Birth.Fit.OTHER) {
            why.add(reason(fit));
        }
        return Optional.of(new Score(points(alike, fit), why));
    }

    private int alike(KnownName person) {
        return person.words().stream()
                .mapToInt(words -> Likeness.of(name, words))
                .max()
                .orElse(0);
    }

    private int points(int alike, Birth.Fit fit) {
        if (birth.isEmpty()) {
            return alike;
        }
        int fits = points(fit);
        return name.isEmpty() ? fits : (alike * NAME_COUNTS + fits * (SAME - NAME_COUNTS)) / SAME;
    }

    private static int points(Birth.Fit fit) {
        return switch (fit) {
            case SAME -> SAME;
            case IN_PART -> SAME - 20;
            case SWAPPED -> SAME - 30;
            case OTHER -> 0;
        };
    }

    private static String reason(Birth.Fit fit) {
        return switch (fit) {
            case SAME -> "birth_date";
            case IN_PART -> "birth_date_in_part";
            case SWAPPED -> "birth_date_swapped";
            case OTHER -> "";
        };
    }
}
