package org.passerelle.notifications;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.notifications.message.Review;
import org.passerelle.notifications.message.Template;
import org.passerelle.platform.Languages;

/**
 * Finds what must never be sent: a text with a place that nothing fills, one of an unknown notice, one with an emoji, which
 * doubles what a short text costs, a lack of English.
 */
final class BrokenTexts {

    private static final Map<String, Notice> NOTICES =
            Arrays.stream(Notice.values()).collect(Collectors.toMap(Notice::code, Function.identity()));

    private BrokenTexts() {}

    /** One sentence for each fault of the texts of notices, sorted; none where all is well. */
    static List<String> ofNotices(WrittenTexts texts) {
        return Stream.concat(
                        faults(texts, BrokenTexts::places),
                        NOTICES.keySet().stream()
                                .filter(key -> texts.review(Languages.FALLBACK, key) != Review.REVIEWED)
                                .map(key -> "en.json has no reviewed text " + key))
                .sorted()
                .toList();
    }

    /** The same of lines, which have no places and of which the English ones are complete. */
    static List<String> ofLines(WrittenTexts texts) {
        Set<String> known = texts.in(Languages.FALLBACK).keySet();
        return faults(texts, key -> known.contains(key) ? Optional.of(Set.of()) : Optional.empty())
                .sorted()
                .toList();
    }

    private static Optional<Set<String>> places(String key) {
        return Optional.ofNullable(NOTICES.get(key)).map(Notice::valueNames);
    }

    /** {@code places} gives the names of the places of a text, empty for an unknown one. */
    private static Stream<String> faults(WrittenTexts texts, Function<String, Optional<Set<String>>> places) {
        return texts.byLanguage().entrySet().stream().flatMap(file -> file.getValue().entrySet().stream()
                .flatMap(each -> fault(each.getKey(), each.getValue().text(), places).stream())
                .map(fault -> file.getKey() + ".json: " + fault));
    }

    private static Optional<String> fault(String key, String text, Function<String, Optional<Set<String>>> places) {
        Template template = new Template(text);
        Optional<Set<String>> wanted = places.apply(key);
        if (wanted.isEmpty()) {
            return Optional.of("the text " + key + " is not known");
        }
        if (!template.placeholders().equals(wanted.get())) {
            return Optional.of("the text " + key + " has the places " + template.placeholders());
        }
        if (template.stray()) {
            return Optional.of("the text " + key + " has a brace that is no place");
        }
        return text.codePoints().anyMatch(Character::isExtendedPictographic)
                ? Optional.of("the text " + key + " has an emoji")
                : Optional.empty();
    }
}
