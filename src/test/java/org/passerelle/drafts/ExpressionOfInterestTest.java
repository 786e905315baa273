package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.drafts.form.AnswerProblem;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.form.MissingAnswers;
import org.passerelle.drafts.form.Question;
import org.passerelle.platform.Languages;

class ExpressionOfInterestTest {

    private static final PublishedForm FORM = FormReader.read(TextFiles.json("forms/expression-of-interest/2.json"));
    private static final FormDefinition DEFINITION = FORM.definition();
    private static final List<PublishedForm> VERSIONS =
            List.of(FormReader.read(TextFiles.json("forms/expression-of-interest/1.json")), FORM);
    private static final Map<String, Map<String, String>> TEXTS =
            TextFiles.byLanguage("forms/expression-of-interest/texts");
    private static final Map<String, Map<String, String>> PROBLEMS = TextFiles.byLanguage("messages/problems");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("TODO|TBD|FIXME|XXX|lorem|\\{|\\}|\\$|%s|\\?\\?", Pattern.CASE_INSENSITIVE);

    @Test
    void itAsksAtMostTwentyFiveQuestions() {
        assertThat(questions().count()).isLessThanOrEqualTo(25);
    }

    @Test
    void itHasTheKeysThatOutsideClientsRelyOn() {
        List.of(
                        "person.familyName",
                        "person.givenNames",
                        "person.birthDate",
                        "person.birthPlace",
                        "person.nationality",
                        "journey.currentTown",
                        "papers.reasonNone",
                        "contact.language",
                        "person.otherNames[k7f3q9xa].name")
                .forEach(key -> assertThat(DEFINITION.find(key)).as(key).isPresent());
    }

    @Test
    void aPersonWithOneNameCanAnswer() {
        assertThat(question("person.givenNames").required()).isTrue();
        assertThat(question("person.familyName").required()).isFalse();
    }

    @Test
    void nobodyIsAskedForMoreThanTheyMayKnow() {
        assertThat(Stream.of("person.birthDate", "person.birthPlace", "person.nationality", "papers.reasonNone"))
                .allMatch(key -> question(key).unknownAllowed());
    }

    @Test
    void itOffersEveryLanguageOfThePortal() {
        assertThat(question("contact.language").options()).isEqualTo(Languages.TAGS);
    }

    @Test
    void everyTextIsThereInEveryLanguageAndNoOther() {
        assertThat(TEXTS.keySet()).contains("en", "fr");
        TEXTS.forEach((language, texts) ->
                assertThat(texts.keySet()).as(language).isEqualTo(TestingTexts.needed(VERSIONS, texts.keySet())));
    }

    @Test
    void everyProblemOfAnAnswerIsThereInEveryLanguageAndNoOther() {
        Set<String> codes = new HashSet<>(Set.of(MissingAnswers.REQUIRED, MissingAnswers.CONFLICT_OPEN));
        Arrays.stream(AnswerProblem.values()).map(AnswerProblem::code).forEach(codes::add);
        assertThat(PROBLEMS.keySet()).contains("en", "fr");
        PROBLEMS.forEach(
                (language, texts) -> assertThat(texts.keySet()).as(language).isEqualTo(codes));
    }

    @Test
    void noTextIsEmptyOrUnfinished() {
        Stream.of(TEXTS, PROBLEMS)
                .flatMap(files -> files.values().stream())
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

    @Test
    void itSaysThatItIsNotEvidenceAndThatNobodyIsBarredFromApplying() {
        assertThat(FORM.notice())
                .contains("kept", "why", "how_long", "who_sees", "never", "who_can_apply", "not_evidence");
        assertThat(TEXTS.get("en").get("notice.not_evidence.text")).contains("not evidence");
        assertThat(TEXTS.get("en").get("notice.who_can_apply.text")).contains("does not stop you");
    }

    @Test
    void freeTextAboutUrgentNeedBeginsWithWhomToCall() {
        assertThat(TEXTS.get("en").get("need.urgent.help"))
                .startsWith("If you are in danger, call 112. At sea, call 196.");
        assertThat(TEXTS.get("fr").get("need.urgent.help"))
                .startsWith("En cas de danger, appelez le 112. En mer, appelez le 196.");
    }

    private static Question question(String key) {
        return DEFINITION.find(key).orElseThrow().question();
    }

    private static Stream<Question> questions() {
        return DEFINITION.sections().stream()
                .flatMap(section -> section.questions().stream())
                .flatMap(question -> Stream.concat(Stream.of(question), question.questions().stream()));
    }
}
