package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.notifications.message.Review;
import org.passerelle.notifications.message.Segments;
import org.passerelle.notifications.message.Weight;
import org.passerelle.platform.Languages;

/** One GSM-7 or two UCS-2 segments, check word and longest values included. */
class TextBudgetTest {

    /** Languages all of whose letters are in it, as we write them. */
    private static final Set<String> BASIC = Set.of("en", "fr", "so", "om");

    @ParameterizedTest
    @MethodSource("bounded")
    void everyTextFitsOneGsmOrTwoOtherSegments(String language, Notice notice) {
        assertFits(TestingTexts.sent(language, notice));
    }

    /** One curly quotation mark or emoji would make two segments of one, within the budget and unseen. */
    @ParameterizedTest
    @MethodSource("basic")
    void aLanguageOfTheBasicAlphabetStaysInIt(String language, Notice notice) {
        String body = TestingTexts.sent(language, notice);
        assertThat(Segments.of(body).alphabet()).as(body).isEqualTo(Segments.Alphabet.GSM_7);
    }

    /** What fell back goes out with a line in another language, which may need another alphabet. */
    @ParameterizedTest
    @MethodSource("fallenBack")
    void aTextThatFellBackFitsWithTheLineThatAsksToHaveItRead(String language, Notice notice, String lineIn) {
        WrittenText line = TestingTexts.LINES.in(lineIn).get(NoticeTexts.ASK_TO_READ);
        assertFits(TestingTexts.sentWithLine(language, notice, line));
    }

    private static void assertFits(String body) {
        Segments segments = Segments.of(body);
        assertThat(segments.count())
                .as("%d UTF-16 units in %s: %s", body.length(), segments.alphabet(), body)
                .isLessThanOrEqualTo(TestingTexts.budget(segments));
    }

    static Stream<Object[]> bounded() {
        return TestingTexts.all().filter(each -> TestingTexts.bounded((Notice) each[1]));
    }

    static Stream<Object[]> basic() {
        return bounded().filter(each -> BASIC.contains((String) each[0]));
    }

    /** Every reviewed text of a weighty notice with the line of every language. */
    static Stream<Object[]> fallenBack() {
        return Languages.TAGS.stream().flatMap(language -> weighty(language)
                .flatMap(notice -> Languages.TAGS.stream().map(lineIn -> new Object[] {language, notice, lineIn})));
    }

    private static Stream<Notice> weighty(String language) {
        return Arrays.stream(Notice.values())
                .filter(notice -> notice.weight() == Weight.WEIGHTY && TestingTexts.bounded(notice))
                .filter(notice -> TestingTexts.NOTICES.review(language, notice.code()) == Review.REVIEWED);
    }
}
