package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.notifications.message.Review;
import org.passerelle.notifications.message.Template;
import org.passerelle.platform.Languages;

/** What holds for every text of every notice in every language. */
class NoticeTextsTest {

    private static final String ALL = "org.passerelle.notifications.TestingTexts#all";
    private static final Set<Notice> CODES = Set.of(Notice.SIGN_IN_CODE, Notice.CONTACT_CODE);
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    /** Asylum, refugee, visa and the like, in each of the languages. */
    private static final List<String> TELLING = List.of(
                    "asylum asile refugee réfugié visa ukvi immigration home-office border-force".split(" "),
                    "لجوء لاجئ هجرة تأشيرة پناهند پناهجو مهاجرت ویزا پناه کډوال پەنابەر پەنا کۆچبەر ڤیزا".split(" "),
                    "ዑቕባ ስደተኛ ቪዛ ጥገኝነት".split(" "),
                    "magangelyo qaxooti fiisaha koolugaltu baqataa viizaa".split(" "),
                    "azil refugjat emigr viza".split(" "))
            .stream()
            .flatMap(Arrays::stream)
            .toList();

    /** A translation that is missing fails here. */
    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageHasEveryNotice(String language) {
        assertThat(TestingTexts.NOTICES.in(language).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Notice.values()).map(Notice::code).toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageHasEveryLineAndEveryStatus(String language) {
        assertThat(TestingTexts.LINES.in(language).keySet())
                .isEqualTo(TestingTexts.LINES.in("en").keySet());
        assertThat(TestingTexts.STATUS.in(language).keySet())
                .isEqualTo(TestingTexts.STATUS.in("en").keySet());
    }

    @Test
    void everyEnglishTextIsReviewed() {
        assertThat(TestingTexts.NOTICES.in("en").values())
                .extracting(WrittenText::review)
                .containsOnly(Review.REVIEWED);
    }

    @Test
    void nothingIsBroken() {
        assertThat(BrokenTexts.ofNotices(TestingTexts.NOTICES)).isEmpty();
        assertThat(BrokenTexts.ofLines(TestingTexts.LINES)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void everyTextHasThePlacesOfItsNotice(String language, Notice notice) {
        assertThat(new Template(TestingTexts.text(language, notice)).placeholders())
                .isEqualTo(new TreeSet<>(notice.valueNames()));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void noTextGivesAnythingAway(String language, Notice notice) {
        String text = TestingTexts.text(language, notice);
        String lower = text.toLowerCase(Locale.ROOT).replace(' ', '-');
        assertThat(TELLING).noneMatch(lower::contains);
        assertThat(lower).doesNotContain("tị-nạn", "thị-thực");
        assertThat(text).doesNotContain("http");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void onlyACodeTextHoldsSixDigitsAndItHoldsThemOnce(String language, Notice notice) {
        assertThat(SIX_DIGITS.matcher(TestingTexts.sent(language, notice)).results())
                .hasSize(CODES.contains(notice) ? 1 : 0);
    }

    @Test
    void aCodeTextSaysNeverToReadItOut() {
        assertThat(TestingTexts.text("en", Notice.SIGN_IN_CODE)).contains("Never read this code to anybody");
    }

    static Stream<String> languages() {
        return Languages.TAGS.stream();
    }
}
