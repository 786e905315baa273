package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;

/** What vouchers read is there in every language, and drafts are shown in a demonstration only. */
class VouchTextsTest {

    private final Map<String, Map<String, VouchTexts.Text>> files =
            LanguageFiles.read(new JsonMapper(), "messages/vouch", new TypeReference<>() {});

    @Test
    void everyLanguageHasEveryText() {
        assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(Languages.TAGS);
        assertThat(files)
                .allSatisfy((language, texts) ->
                        assertThat(texts.keySet()).as(language).isEqualTo(VouchTexts.keys()));
    }

    @Test
    void outsideADemonstrationADraftIsReadInEnglish() {
        assertThat(new VouchTexts(files, false).spoken("ti")).isEqualTo("en");
        assertThat(new VouchTexts(files, true).spoken("ti")).isEqualTo("ti");
    }

    @Test
    void withoutEnglishNothingStarts() {
        assertThatThrownBy(() -> new VouchTexts(Map.of(), true)).isInstanceOf(IllegalStateException.class);
    }
}
