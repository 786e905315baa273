package org.passerelle.notifications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.notifications.message.Review;
import org.passerelle.notifications.message.Segments;
import org.passerelle.platform.Languages;

/** Draws {@code docs/notices.md}: every notice in every language, how far it is, in which alphabet, and how long. */
final class NoticesPage {

    private static final String HEAD = """
            # Notices and their texts

            Drawn by `NoticesPageTest` from `Notice` and the files in `src/main/resources/messages/notices`. Change those, not this
            page, then run `./mvnw -Dtest=NoticesPageTest -Dpasserelle.write-docs=true test`.

            Lengths are those of the longest realistic values with the check word at the end, counted as the network does. A cell
            says `R` for a reviewed text or `D` for a draft, then the number of segments, and `7` for GSM-7 or `U` for UCS-2; `–` is a
            missing text. The budget is one GSM-7 or two UCS-2 segments. Weighty texts and those about danger are sent only where
            reviewed, drafts of the others in demonstrations only.

            """;
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("en", "English"),
            Map.entry("fr", "French"),
            Map.entry("ar", "Arabic"),
            Map.entry("ti", "Tigrinya"),
            Map.entry("am", "Amharic"),
            Map.entry("fa", "Farsi"),
            Map.entry("prs", "Dari"),
            Map.entry("ps", "Pashto"),
            Map.entry("ckb", "Sorani Kurdish"),
            Map.entry("so", "Somali"),
            Map.entry("om", "Oromo"),
            Map.entry("vi", "Vietnamese"),
            Map.entry("sq", "Albanian"));
    private static final String EXEMPT = "conversation answer is what a person writes, and has no budget";

    private NoticesPage() {}

    static String draw() {
        return HEAD + summary() + "\n" + scripts() + "\n" + table();
    }

    private static String summary() {
        return "The longest text takes %d segments in UCS-2 and %d in GSM-7 (%s).%n"
                .formatted(largest(Segments.Alphabet.UCS_2), largest(Segments.Alphabet.GSM_7), EXEMPT);
    }

    private static int largest(Segments.Alphabet alphabet) {
        return TestingTexts.all()
                .filter(each -> TestingTexts.bounded((Notice) each[1]))
                .map(each -> Segments.of(TestingTexts.sent((String) each[0], (Notice) each[1])))
                .filter(segments -> segments.alphabet() == alphabet)
                .mapToInt(Segments::count)
                .max()
                .orElse(0);
    }

    private static String scripts() {
        return "| language | name | script | reviewed | drafts | missing |\n|---|---|---|---|---|---|\n"
                + Languages.TAGS.stream().map(NoticesPage::script).collect(Collectors.joining());
    }

    private static String script(String language) {
        return "| %s | %s | %s | %d | %d | %d |\n"
                .formatted(
                        language,
                        NAMES.getOrDefault(language, language),
                        scriptOf(language),
                        count(language, Review.REVIEWED),
                        count(language, Review.DRAFT),
                        count(language, Review.MISSING));
    }

    private static long count(String language, Review review) {
        return Arrays.stream(Notice.values())
                .filter(notice -> TestingTexts.NOTICES.review(language, notice.code()) == review)
                .count();
    }

    /** The script of most of its letters; the name of the service is in Latin letters everywhere. */
    private static String scriptOf(String language) {
        return TestingTexts.NOTICES.in(language).values().stream()
                .flatMapToInt(text -> text.text().codePoints())
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> most.getKey().name().charAt(0)
                        + most.getKey().name().substring(1).toLowerCase(Locale.ROOT))
                .orElse("–");
    }

    private static String table() {
        String head = "| notice | occasion | weight | " + String.join(" | ", Languages.TAGS) + " |\n" + "|---|---|---|"
                + "---|".repeat(Languages.TAGS.size()) + "\n";
        return head + Arrays.stream(Notice.values()).map(NoticesPage::row).collect(Collectors.joining());
    }

    private static String row(Notice notice) {
        String cells =
                Languages.TAGS.stream().map(language -> cell(language, notice)).collect(Collectors.joining(" | "));
        Stream<Enum<?>> words = Stream.of(notice.occasion(), notice.weight());
        return "| %s | %s | %s |\n"
                .formatted(
                        notice.code(),
                        words.map(word -> word.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" | ")),
                        cells);
    }

    private static String cell(String language, Notice notice) {
        return Optional.ofNullable(TestingTexts.NOTICES.text(language, notice.code()))
                .map(text -> cell(text.review(), TestingTexts.sent(language, notice)))
                .orElse("–");
    }

    private static String cell(Review review, String body) {
        Segments segments = Segments.of(body);
        String alphabet = segments.alphabet() == Segments.Alphabet.GSM_7 ? "7" : "U";
        return (review == Review.REVIEWED ? "R " : "D ") + segments.count() + alphabet;
    }
}
