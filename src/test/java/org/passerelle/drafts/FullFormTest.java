package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.form.Question;

/** The form that opens when a person is called. */
class FullFormTest {

    private static final PublishedForm FORM = FormReader.read(TextFiles.json("forms/full/1.json"));
    private static final FormDefinition DEFINITION = FORM.definition();
    private static final Map<String, Map<String, String>> TEXTS = TextFiles.byLanguage("forms/full/texts");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("TODO|TBD|FIXME|XXX|lorem|\\{|\\}|\\$|%s|\\?\\?", Pattern.CASE_INSENSITIVE);

    @Test
    void itAsksForJourneyFamilyEvidenceAndTravel() {
        assertThat(DEFINITION.sections().stream().map(section -> section.key()))
                .contains("journey", "family", "evidence", "travel");
        Stream.of(
                        "journey.stops[k7f3q9xa].country",
                        "family.members[k7f3q9xa].relation",
                        "evidence.notes[k7f3q9xa].about",
                        "travel.unsafeWith")
                .forEach(key -> assertThat(DEFINITION.find(key)).as(key).isPresent());
    }

    @Test
    void itMakesNoPaperIndispensable() {
        assertThat(questions().filter(Question::required).map(Question::key))
                .contains("papers.held")
                .doesNotContain("evidence.notes");
        assertThat(TEXTS.get("en").get("notice.evidence.text")).contains("You do not need any paper");
    }

    @Test
    void everyTextIsThereInEveryLanguageAndNoOther() {
        assertThat(TEXTS.keySet()).contains("en", "fr");
        TEXTS.forEach((language, texts) ->
                assertThat(texts.keySet()).as(language).isEqualTo(TestingTexts.needed(List.of(FORM), texts.keySet())));
    }

    @Test
    void everyQuestionSaysWhyItIsAskedAndNoTextIsUnfinished() {
        TEXTS.values().stream()
                .flatMap(texts -> texts.values().stream())
                .forEach(text ->
                        assertThat(text).isNotBlank().isEqualTo(text.strip()).doesNotContainPattern(PLACEHOLDER));
    }

    @Test
    void frenchIsNotLeftInEnglishAndKeepsItsTypography() {
        Map<String, String> english = TEXTS.get("en");
        TEXTS.get("fr").forEach((key, text) -> {
            assertThat(text).doesNotContain("'").doesNotContainPattern("[^\\u00a0\\u202f][:;?!](\\s|$)");
            if (text.length() > 12 && !key.startsWith("contact.language.option.")) {
                assertThat(text).as(key).isNotEqualTo(english.get(key));
            }
        });
    }

    private static Stream<Question> questions() {
        return DEFINITION.sections().stream().flatMap(section -> section.questions().stream());
    }
}
