package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;

/** The sentences about those who looked at a file, in all languages. */
class ActivityTextsTest {

    private static final Map<String, Map<String, ActivityTexts.Text>> FILES =
            LanguageFiles.read(new ObjectMapper(), "messages/activity", new TypeReference<>() {});

    @Test
    void everyLanguageHasASentenceForEverythingThatIsWrittenDown() {
        assertThat(FILES.keySet()).containsExactlyInAnyOrderElementsOf(Languages.TAGS);
        assertThat(FILES)
                .allSatisfy((language, texts) ->
                        assertThat(texts.keySet()).as(language).containsAll(ActivityTexts.keys()))
                .allSatisfy((language, texts) -> assertThat(texts.values())
                        .as(language)
                        .allSatisfy(text -> assertThat(text.text()).isNotBlank()));
        assertThat(List.of("en", "fr"))
                .allSatisfy(language -> assertThat(FILES.get(language).values())
                        .extracting(ActivityTexts.Text::text)
                        .doesNotHaveDuplicates());
    }

    @Test
    void draftsAreReadInADemonstrationOnly() {
        ActivityTexts texts = new ActivityTexts(FILES, false);
        assertThat(FILES.get("fr").values()).anyMatch(text -> text.status().equals("draft"));
        assertThat(texts.spoken("fr")).isEqualTo("en");
        assertThat(new ActivityTexts(FILES, true).spoken("fr")).isEqualTo("fr");
    }

    @Test
    void whatAnotherReleaseWroteHasASentenceThatFits() {
        ActivityTexts texts = new ActivityTexts(FILES, true);
        assertThat(texts.done("made_up_later", "en")).isEqualTo("Somebody looked at your file or changed it.");
    }

    @Test
    void whoIsTrainedForChildrenIsToldAsACaseworker() {
        assertThat(ShownRole.of("safeguarding")).isEqualTo("caseworker");
        assertThat(ShownRole.of("caseworker safeguarding supervisor")).isEqualTo("supervisor");
        assertThat(ShownRole.of("helper lead")).isEqualTo("helper");
    }

    @Test
    void withoutEnglishNothingStarts() {
        assertThatThrownBy(() -> new ActivityTexts(Map.of(), true)).isInstanceOf(IllegalStateException.class);
    }
}
