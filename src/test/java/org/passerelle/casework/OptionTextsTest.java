package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;

/** What is said of the ways on after a decision, and of whom something is asked. */
class OptionTextsTest {

    private static final Map<String, Map<String, OptionTexts.Text>> FILES =
            LanguageFiles.read(new ObjectMapper(), "messages/options", new TypeReference<>() {});

    @Test
    void everyWayOnIsSaidInEachLanguageThatHasThem() {
        assertThat(FILES.keySet()).contains("en", "fr");
        assertThat(FILES)
                .allSatisfy((language, texts) ->
                        assertThat(texts.keySet()).as(language).containsExactlyInAnyOrderElementsOf(OptionsAfter.ALL));
        assertThat(FILES.get("en").values()).allMatch(text -> text.status().equals("reviewed"));
    }

    @Test
    void otherLanguagesAreAnsweredInEnglishAndDraftsAreReadInADemonstrationOnly() {
        assertThat(new OptionTexts(FILES, true).spoken("fr")).isEqualTo("fr");
        assertThat(new OptionTexts(FILES, false).spoken("fr")).isEqualTo("en");
        assertThat(new OptionTexts(FILES, true).spoken("so")).isEqualTo("en");
    }

    @Test
    void withoutEnglishNothingStarts() {
        assertThatThrownBy(() -> new OptionTexts(Map.of(), true)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyLanguageSaysOfWhomSomethingIsAsked() {
        Map<String, Map<String, Object>> activity =
                LanguageFiles.read(new ObjectMapper(), "messages/activity", new TypeReference<>() {});
        List<String> reasons = Arrays.stream(CheckKind.values())
                .map(kind -> "reason." + kind.code())
                .toList();
        assertThat(activity.keySet()).containsExactlyInAnyOrderElementsOf(Languages.TAGS);
        assertThat(activity)
                .allSatisfy((language, texts) ->
                        assertThat(texts.keySet()).as(language).containsAll(reasons));
    }
}
