package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.WantedTexts.TextFile;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;

/** What people are asked to show is said in every language of the portal. */
class WantedTextsTest {

    private static final Map<String, TextFile> FILES = LanguageFiles.read(
            new ObjectMapper().registerModule(new ParameterNamesModule()),
            "messages/evidence-requests",
            new TypeReference<>() {});

    @Test
    void everyLanguageHasEveryText() {
        assertThat(FILES.keySet()).containsExactlyInAnyOrderElementsOf(Languages.TAGS);
        assertThat(FILES).allSatisfy((_, file) -> {
            assertThat(file.texts().keySet()).isEqualTo(WantedTexts.keys());
            assertThat(file.texts().values()).noneMatch(String::isBlank);
        });
    }

    @Test
    void englishIsReviewedAndNoLanguageRepeatsAnother() {
        assertThat(FILES.get("en").status()).isEqualTo("reviewed");
        assertThat(FILES.values().stream().map(file -> file.texts().get("instead")))
                .doesNotHaveDuplicates();
    }
}
