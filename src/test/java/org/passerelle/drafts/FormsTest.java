package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final String FORM = "expression-of-interest";
    private static final List<String> WITHOUT_TEXTS =
            List.of("ar", "ti", "am", "fa", "prs", "ps", "ckb", "so", "om", "vi", "sq");

    private final Forms forms = new Forms();

    @Test
    void theNewestVersionIsTheHighestOne() {
        assertThat(forms.newest(FORM)).get().extracting(form -> form.version()).isEqualTo(2);
        assertThat(forms.version(FORM, 1)).isPresent();
        assertThat(forms.version(FORM, 3)).isEmpty();
        assertThat(forms.newest("no-such-form")).isEmpty();
    }

    @Test
    void aKeyOfAnyVersionIsKnown() {
        assertThat(forms.everAsked(FORM, "person.familyName")).isPresent();
        assertThat(forms.everAsked(FORM, "person.otherNames[k7f3q9xa]")).isPresent();
        assertThat(forms.everAsked(FORM, "person.otherNames")).isEmpty();
        assertThat(forms.everAsked(FORM, "contact.phone")).isPresent();
        assertThat(forms.everAsked(FORM, "person.shoeSize")).isEmpty();
        assertThat(forms.everAsked("no-such-form", "person.familyName")).isEmpty();
    }

    @Test
    void languagesWithoutTextsAreAnsweredInEnglish() {
        WITHOUT_TEXTS.forEach(language ->
                assertThat(rendered(language).language()).as(language).isEqualTo("en"));
        assertThat(rendered(null).language()).isEqualTo("en");
        assertThat(rendered("fr").language()).isEqualTo("fr");
    }

    @Test
    void aClientReadsTheQuestionsAsTheContractSays() throws IOException {
        JsonNode form = json("en");
        assertThat(form.path("form").asText()).isEqualTo(FORM);
        assertThat(form.path("version").asInt()).isEqualTo(2);
        assertThat(form.path("notice").get(0).path("heading").asText()).isEqualTo("What we keep");
        JsonNode reason = question(form, "papers.reasonNone");
        assertThat(fieldNames(reason))
                .containsExactly(
                        "key",
                        "type",
                        "required",
                        "when",
                        "options",
                        "limits",
                        "sensitive",
                        "unknownAllowed",
                        "label",
                        "help",
                        "why",
                        "unknownLabel",
                        "questions");
        assertThat(reason.path("when").toString()).isEqualTo("{\"key\":\"papers.held\",\"in\":[\"none\"]}");
        assertThat(reason.path("options").get(0).toString())
                .isEqualTo("{\"code\":\"never_issued\",\"label\":\"I never had any\"}");
        assertThat(question(form, "person.givenNames").path("options").isNull()).isTrue();
        assertThat(question(form, "person.givenNames").path("when").isNull()).isTrue();
        assertThat(question(form, "person.givenNames").path("unknownLabel").isNull())
                .isTrue();
        assertThat(question(form, "person.givenNames").path("questions").isNull())
                .isTrue();
        assertThat(question(form, "person.givenNames").path("limits").toString())
                .isEqualTo("{\"max\":200}");
        assertThat(question(form, "household.under18").path("options")).hasSize(3);
        assertThat(question(form, "person.otherNames")
                        .path("questions")
                        .get(0)
                        .path("key")
                        .asText())
                .isEqualTo("name");
        assertThat(question(form, "person.nationality").path("unknownLabel").asText())
                .startsWith("I have no nationality");
    }

    @Test
    void countriesAreNamedInTheLanguageOfTheForm() throws IOException {
        assertThat(label(question(json("en"), "person.nationality"), "ER")).isEqualTo("Eritrea");
        assertThat(label(question(json("fr"), "person.nationality"), "ER")).isEqualTo("Érythrée");
    }

    @Test
    void eachLanguageHasItsOwnTagWhichStaysTheSame() {
        assertThat(rendered("fr").tag()).isNotEqualTo(rendered("en").tag());
        assertThat(new Forms().rendered(FORM, "fr").orElseThrow().tag())
                .isEqualTo(rendered("fr").tag());
    }

    private RenderedForm rendered(String language) {
        return forms.rendered(FORM, language).orElseThrow();
    }

    private JsonNode json(String language) throws IOException {
        return new JsonMapper().readTree(rendered(language).json());
    }

    private static JsonNode question(JsonNode form, String key) {
        for (JsonNode section : form.path("sections")) {
            for (JsonNode question : section.path("questions")) {
                if (question.path("key").asText().equals(key)) {
                    return question;
                }
            }
        }
        throw new AssertionError("The form does not ask " + key);
    }

    private static String label(JsonNode question, String code) {
        for (JsonNode option : question.path("options")) {
            if (option.path("code").asText().equals(code)) {
                return option.path("label").asText();
            }
        }
        throw new AssertionError("There is no option " + code);
    }

    private static List<String> fieldNames(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
