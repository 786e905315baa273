package org.passerelle.assistance;

import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.assistance.consent.Act;
import org.passerelle.assistance.consent.Capacity;
import org.passerelle.assistance.consent.Part;
import org.passerelle.assistance.consent.Scope;
import org.passerelle.assistance.consent.Terms;
import org.passerelle.platform.database.ArrayText;

/** How terms lie in rows: capacity, reads, writes and rights, each in one text, and days. */
final class StoredTerms {

    private StoredTerms() {}

    /** Terms from the columns that begin at this place. */
    static Terms of(Tuple row, int first) {
        Scope scope = new Scope(
                meant(row, first + 1, Part::of), meant(row, first + 2, Part::of), meant(row, first + 3, Act::of));
        return new Terms(Capacity.of(row.get(first, String.class)), scope, row.get(first + 4, Integer.class));
    }

    private static <T> Set<T> meant(Tuple row, int place, Function<String, T> of) {
        return Arrays.stream(row.get(place, String.class).split(" "))
                .filter(word -> !word.isEmpty())
                .map(of)
                .collect(Collectors.toSet());
    }

    static String reads(Terms terms) {
        return ArrayText.of(AccessTerms.words(terms.scope().reads(), Part::code));
    }

    static String writes(Terms terms) {
        return ArrayText.of(AccessTerms.words(terms.scope().writes(), Part::code));
    }

    static String rights(Terms terms) {
        return ArrayText.of(AccessTerms.words(terms.scope().rights(), Act::code));
    }
}
