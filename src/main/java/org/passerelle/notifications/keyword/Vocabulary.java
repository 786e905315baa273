package org.passerelle.notifications.keyword;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of all languages and the keyword each of them means, which is one and the same in all of them. */
public final class Vocabulary {

    /** What does no harm and is wanted in a hurry; whatever ends or silences something is written exactly. */
    public static final Set<String> FORGIVING = Set.of("STATUS", "HELP", "CODE", "DRAW");

    private static final int SHORTEST_FORGIVEN = 4;

    private final Map<String, Entry> words = new HashMap<>();

    private record Entry(String keyword, Set<String> languages) {}

    /** A keyword, and the one language whose word it was; empty where several have it. */
    public record Found(String keyword, Optional<String> language) {}

    /**
     * The words by language and keyword; each keyword is a word itself. Throws IllegalArgumentException where one word
     * would mean two keywords.
     */
    public Vocabulary(Map<String, Map<String, List<String>>> languages, Collection<String> keywords) {
        keywords.forEach(keyword -> add(keyword, keyword, "en"));
        languages.forEach((language, all) ->
                all.forEach((keyword, forms) -> forms.forEach(form -> add(keyword, form, language))));
    }

    private void add(String keyword, String form, String language) {
        String plain = Plain.of(form);
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("A word of " + language + " for " + keyword + " is empty");
        }
        Stream.of(plain, plain.replace(" ", "")).forEach(word -> add(word, new Entry(keyword, Set.of(language))));
    }

    private void add(String word, Entry entry) {
        words.merge(word, entry, (known, added) -> {
            if (!known.keyword().equals(added.keyword())) {
                throw new IllegalArgumentException(
                        "The word " + word + " means " + known.keyword() + " and " + added.keyword());
            }
            Set<String> both = new TreeSet<>(known.languages());
            both.addAll(added.languages());
            return new Entry(known.keyword(), both);
        });
    }

    /** The keyword of exactly this plain text. */
    Optional<Found> exactly(String plain) {
        return Optional.ofNullable(words.get(plain)).map(Vocabulary::found);
    }

    /** The one keyword this plain text can mean with one mistake in it; empty where another is as near. */
    Optional<Found> nearly(String plain) {
        Map<String, Entry> near = words.entrySet().stream()
                .filter(word -> Near.within(plain, word.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<String> meant = near.values().stream().map(Entry::keyword).collect(Collectors.toSet());
        boolean forgiven = meant.size() == 1
                && FORGIVING.containsAll(meant)
                && near.keySet().stream().anyMatch(Vocabulary::longEnough);
        return forgiven ? Optional.of(merged(near.values())) : Optional.empty();
    }

    /** All words, plain. */
    public Set<String> words() {
        return Set.copyOf(words.keySet());
    }

    private static boolean longEnough(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST_FORGIVEN;
    }

    private static Found merged(Collection<Entry> near) {
        Set<String> languages = new HashSet<>();
        near.forEach(entry -> languages.addAll(entry.languages()));
        return found(new Entry(near.iterator().next().keyword(), languages));
    }

    private static Found found(Entry entry) {
        Optional<String> only = entry.languages().size() == 1
                ? Optional.of(entry.languages().iterator().next())
                : Optional.empty();
        return new Found(entry.keyword(), only);
    }
}
