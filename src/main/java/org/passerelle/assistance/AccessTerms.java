package org.passerelle.assistance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.consent.Act;
import org.passerelle.assistance.consent.Capacity;
import org.passerelle.assistance.consent.Part;
import org.passerelle.assistance.consent.Scope;
import org.passerelle.assistance.consent.Terms;

/** Terms of access as they are sent and shown; what is left out is taken as usual, or as it was asked. */
record AccessTerms(
        @Nullable String capacity,
        @Nullable List<String> reads,
        @Nullable List<String> writes,
        @Nullable List<String> rights,
        @Nullable Integer days) {

    private static final Terms USUAL =
            new Terms(Capacity.HELPER, new Scope(Set.of(), Set.of(), Set.of()), Terms.USUAL_DAYS);

    static AccessTerms of(Terms terms) {
        return new AccessTerms(
                terms.capacity().code(),
                words(terms.scope().reads(), Part::code),
                words(terms.scope().writes(), Part::code),
                words(terms.scope().rights(), Act::code),
                terms.days());
    }

    /** What a helper asks for; empty where a word is none of ours. */
    Optional<Terms> asked() {
        return or(USUAL);
    }

    /** These terms, with those in the place of what is left out. */
    Optional<Terms> or(Terms others) {
        try {
            return Optional.of(new Terms(
                    capacity == null ? others.capacity() : Capacity.of(capacity),
                    scope(others.scope()),
                    days == null ? others.days() : days));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Scope scope(Scope others) {
        return new Scope(
                reads == null ? others.reads() : meant(reads, Part::of),
                writes == null ? others.writes() : meant(writes, Part::of),
                rights == null ? others.rights() : meant(rights, Act::of));
    }

    private static <T> Set<T> meant(List<String> words, Function<String, T> of) {
        return words.stream().map(of).collect(Collectors.toSet());
    }

    /** In the order in which they are declared, so that the same terms always look the same. */
    static <T extends Enum<T>> List<String> words(Collection<T> values, Function<T, String> code) {
        return values.stream().sorted().map(code).toList();
    }
}
