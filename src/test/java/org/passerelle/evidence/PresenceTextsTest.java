package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.location.PresenceType;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;

class PresenceTextsTest {

    private final Map<String, Map<String, PresenceTexts.Text>> files = LanguageFiles.read(
            JsonMapper.builder().addModule(new ParameterNamesModule()).build(),
            "messages/presence",
            new TypeReference<>() {});

    @Test
    void everyLanguageHasEveryTextAndNoOther() {
        assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(Languages.TAGS);
        files.forEach((language, texts) -> {
            assertThat(texts.keySet()).as(language).isEqualTo(PresenceTexts.keys());
            texts.forEach((key, text) ->
                    assertThat(text.text()).as(language + " " + key).isNotBlank());
        });
    }

    @Test
    void outsideADemonstrationDraftsAreNotShown() {
        PresenceTexts texts = new PresenceTexts(files, false);
        assertThat(texts.spoken("ti")).isEqualTo("en");
        assertThat(new PresenceTexts(files, true).spoken("ti")).isEqualTo("ti");
    }

    @Test
    void withoutEnglishItDoesNotStart() {
        Map<String, Map<String, PresenceTexts.Text>> without = new HashMap<>(files);
        without.put(
                "en",
                files.get("en").entrySet().stream()
                        .filter(text -> !text.getKey().equals("way." + PresenceType.LOC_SMS_FR))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThatThrownBy(() -> new PresenceTexts(without, true)).isInstanceOf(IllegalStateException.class);
    }

    /** Nobody is told to go to an authority, and no text speaks of refusal. */
    @Test
    void textsAreKind() {
        files.get("en").values().forEach(text -> assertThat(text.text().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("refus", "reject", "embassy", "police", "must"));
    }
}
