package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;

/** What is said of evidence, in all languages. */
class EvidenceTextsTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new ParameterNamesModule()).build();

    @Test
    void everyLanguageHasAllNamesAndReasons() {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (String folder : List.of("messages/evidence-types", "messages/evidence-reasons")) {
            files(folder).forEach((language, file) -> texts.computeIfAbsent(language, _ -> new HashMap<>())
                    .putAll(file.texts()));
        }
        assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(Languages.TAGS);
        assertThat(texts).allSatisfy((language, said) -> assertThat(said.keySet())
                .as(language)
                .containsExactlyInAnyOrderElementsOf(EvidenceTexts.keys(new EvidenceCatalogue())));
        assertThat(texts).allSatisfy((language, said) -> assertThat(said.values())
                .as(language)
                .allMatch(text -> !text.isBlank() && text.length() <= 300));
    }

    @Test
    void theEnglishWordsAreReviewedAndTheOthersDrafts() {
        files("messages/evidence-types")
                .forEach((language, file) ->
                        assertThat(file.status()).as(language).isEqualTo(language.equals("en") ? "reviewed" : "draft"));
    }

    @Test
    void namesOfTypesDifferInEachLanguage() {
        files("messages/evidence-types").forEach((language, file) -> assertThat(file.texts().entrySet().stream()
                        .filter(text -> text.getKey().startsWith("type."))
                        .map(Map.Entry::getValue))
                .as(language)
                .doesNotHaveDuplicates());
    }

    private static Map<String, EvidenceTexts.TextFile> files(String folder) {
        return LanguageFiles.read(JSON, folder, new TypeReference<>() {});
    }
}
