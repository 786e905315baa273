package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.notifications.message.Segments;
import org.passerelle.notifications.message.Segments.Alphabet;
import org.passerelle.notifications.message.Template;
import org.passerelle.platform.Languages;

class NoticeTextsTest {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final NoticeTexts TEXTS = new NoticeTexts(JSON, true);

    /** The longest each value gets in practice. */
    private static final Map<String, String> LONGEST = Map.of(
            "code",
            "123456",
            "minutes",
            "240",
            "ending",
            "2Q9D-6",
            "date",
            "2026-11-20",
            "until",
            "2026-12-04",
            "link",
            "https://passerelle.example.org/staff/invitations#AZOl4SC0fGCh0m8OXUw7Kg",
            "days",
            "7",
            "pass",
            "bcdfghjkmnpq");

    private static final Set<Notice> CODES = Set.of(Notice.SIGN_IN_CODE, Notice.CONTACT_CODE);

    private static final List<String> TELLING =
            List.of("asylum", "asile", "refugee", "réfugié", "home office", "visa", "ukvi", "immigration");

    @Test
    void everyNoticeHasAnEnglishAndAFrenchText() {
        assertThat(Stream.of("en", "fr"))
                .allSatisfy(language -> assertThat(TEXTS.of(language).keySet())
                        .containsExactlyInAnyOrderElementsOf(
                                Arrays.stream(Notice.values()).map(Notice::code).toList()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTextIsMarkedReviewedOrDraft(String language, Notice notice, NoticeTexts.Text text) {
        assertThat(text.status()).isIn("reviewed", "draft");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTextHasThePlacesOfItsNotice(String language, Notice notice, NoticeTexts.Text text) {
        assertThat(new Template(text.text()).placeholders()).isEqualTo(new java.util.TreeSet<>(notice.valueNames()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTextFitsOneGsmOrTwoOtherSegments(String language, Notice notice, NoticeTexts.Text text) {
        Segments segments = Segments.of(new Template(text.text()).render(LONGEST));
        assertThat(segments.count())
                .as("%s %s", language, notice)
                .isLessThanOrEqualTo(segments.alphabet() == Alphabet.GSM_7 ? 1 : 2);
    }

    @ParameterizedTest
    @MethodSource("all")
    void noTextGivesAnythingAway(String language, Notice notice, NoticeTexts.Text text) {
        assertThat(TELLING).noneMatch(text.text().toLowerCase(Locale.ROOT)::contains);
        assertThat(text.text()).doesNotContain("http");
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyACodeTextHoldsSixDigitsAndItHoldsThemOnce(String language, Notice notice, NoticeTexts.Text text) {
        String body = new Template(text.text()).render(LONGEST);
        assertThat(java.util.regex.Pattern.compile("(?<!\\d)\\d{6}(?!\\d)")
                        .matcher(body)
                        .results())
                .hasSize(CODES.contains(notice) ? 1 : 0);
    }

    @Test
    void aCodeTextSaysNeverToReadItOut() {
        assertThat(TEXTS.of("en").get("sign_in_code").text()).contains("Never read this code to anybody");
    }

    @Test
    void withoutATextEnglishIsUsed() {
        assertThat(TEXTS.render(Notice.SIGN_IN_CODE, "xx", LONGEST).language()).isEqualTo("en");
        assertThat(TEXTS.render(Notice.SIGN_IN_CODE, "fr", LONGEST).language()).isEqualTo("fr");
    }

    @Test
    void draftsAreSentInDemonstrationsOnly() {
        NoticeTexts strict = new NoticeTexts(JSON, false);
        assertThat(strict.render(Notice.SIGN_IN_CODE, "fr", LONGEST).language()).isEqualTo("en");
    }

    static Stream<Object[]> all() {
        return Languages.TAGS.stream().flatMap(language -> Arrays.stream(Notice.values())
                .filter(notice -> TEXTS.of(language).containsKey(notice.code()))
                .map(notice ->
                        new Object[] {language, notice, TEXTS.of(language).get(notice.code())}));
    }
}
