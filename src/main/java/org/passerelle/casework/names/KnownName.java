package org.passerelle.casework.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of a person to rank and show what was found.
 *
 * @param shown the name as the person wrote it
 * @param latin all their names in Latin letters, that one first
 * @param birth when they were born; empty where not even the year is known
 */
public record KnownName(String shown, List<String> latin, Optional<Birth> birth) {

    public KnownName {
        latin = List.copyOf(latin);
    }

    /** As one text, a line each. */
    public String written() {
        List<String> lines = new ArrayList<>();
        lines.add(birth.map(known -> known.from() + " " + known.to()).orElse(""));
        lines.add(shown.replaceAll("\\R", " "));
        lines.addAll(latin);
        return String.join("\n", lines);
    }

    /** Reads what {@link #written} gave. */
    public static KnownName read(String written) {
        List<String> lines = List.of(written.split("\n", -1));
        return new KnownName(lines.get(1), lines.subList(2, lines.size()), birth(lines.getFirst()));
    }

    private static Optional<Birth> birth(String line) {
        String[] days = line.split(" ");
        return days.length == 2
                ? Optional.of(new Birth(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
                : Optional.empty();
    }

    /** All that the case is found by. */
    public Set<String> marks() {
        Set<String> marks = new LinkedHashSet<>(Marks.of(words()));
        birth.ifPresent(known -> marks.addAll(known.marks()));
        return marks;
    }

    /** The words of each name. */
    public List<List<Word>> words() {
        return latin.stream().map(Words::of).toList();
    }
}
