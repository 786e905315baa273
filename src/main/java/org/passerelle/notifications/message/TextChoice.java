package org.passerelle.notifications.message;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides in which language something is said: the first that its reader ranked and in which there is a usable text, else
 * English or French, and never the language of another nation. What decides, sets a deadline or seeks consent then begs
 * its reader, in their own language, to have it read.
 *
 * @param language the language of the text
 * @param asksIn the language of the line that asks to have it read; null without such a line
 * @param unread whether its reader never said that they read the language
 */
public record TextChoice(String language, @Nullable String asksIn, boolean unread) {

    private static final String ENGLISH = "en";

    /** English first: whoever reads French has ranked it, and then it was looked at before. */
    private static final List<String> LAST_RESORT = List.of(ENGLISH, "fr");

    /** How far the texts of one notice, and the lines that ask to have it read, are in a language. */
    public record Written(Function<String, Review> texts, Function<String, Review> lines) {}

    /** Empty only where there is not even an English text; {@code drafts} says whether drafts may be sent at all. */
    public static Optional<TextChoice> of(Weight weight, boolean drafts, List<String> ranked, Written written) {
        boolean draftWillDo = drafts && weight == Weight.PLAIN;
        return Stream.concat(ranked.stream(), LAST_RESORT.stream())
                .filter(language -> written.texts().apply(language).suffices(draftWillDo))
                .findFirst()
                .map(language -> new TextChoice(
                        language,
                        weight == Weight.WEIGHTY ? asksIn(language, drafts, ranked, written) : null,
                        weight == Weight.WEIGHTY && !ranked.contains(language)));
    }

    /** In the best language they ranked before the one of the text; in English where they may not read the text at all. */
    private static @Nullable String asksIn(String language, boolean drafts, List<String> ranked, Written written) {
        Predicate<String> usable = each -> written.lines().apply(each).suffices(drafts);
        Stream<String> better = ranked.stream().takeWhile(each -> !each.equals(language));
        Stream<String> other = ranked.contains(language) ? Stream.empty() : Stream.of(ENGLISH);
        return Stream.concat(better, other).filter(usable).findFirst().orElse(null);
    }
}
