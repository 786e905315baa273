package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.status.CaseState;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;

/** The sentences of the status in all languages. */
class StatusTextsTest {

    private static final Map<String, Map<String, StatusTexts.Text>> FILES =
            LanguageFiles.read(new ObjectMapper(), "messages/status", new TypeReference<>() {});

    @Test
    void everyLanguageSaysEveryState() {
        StatusTexts texts = new StatusTexts(FILES, true);
        assertThat(Languages.TAGS).allSatisfy(language -> {
            assertThat(texts.speaks(language)).isTrue();
            for (CaseState state : CaseState.values()) {
                assertThat(texts.of(state, language)).isNotBlank();
            }
        });
    }

    @Test
    void draftsAreSaidInADemonstrationOnly() {
        StatusTexts texts = new StatusTexts(FILES, false);
        assertThat(texts.speaks("en")).isTrue();
        assertThat(Languages.TAGS).filteredOn(texts::speaks).allSatisfy(language -> assertThat(
                        FILES.get(language).values())
                .allSatisfy(text -> assertThat(text.status()).isEqualTo("reviewed")));
    }

    @Test
    void withoutEnglishNothingStarts() {
        assertThatThrownBy(() -> new StatusTexts(Map.of(), true)).isInstanceOf(IllegalStateException.class);
    }
}
