package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.passerelle.notifications.LanguageFiles;
import org.passerelle.platform.Languages;

/** What is said of an identity is there in every language, with the same gaps to fill. */
class IdentityTextsTest {

    private static final Pattern GAP = Pattern.compile("\\{[a-z]+}");

    private final Map<String, IdentityTexts.TextFile> files =
            LanguageFiles.read(new JsonMapper(), "messages/identity", new TypeReference<>() {});

    @Test
    void everyLanguageHasEveryTextAndNoOther() {
        assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(Languages.TAGS);
        assertThat(files)
                .allSatisfy((language, file) ->
                        assertThat(file.texts().keySet()).as(language).isEqualTo(IdentityTexts.KEYS));
    }

    @Test
    void everyTextHasTheGapsOfTheEnglishOne() {
        Map<String, String> english = files.get("en").texts();
        files.forEach((language, file) -> english.forEach((key, text) ->
                assertThat(gaps(file.texts().get(key))).as(language + " " + key).isEqualTo(gaps(text))));
    }

    private static Object gaps(String text) {
        return GAP.matcher(text)
                .results()
                .map(result -> result.group())
                .sorted()
                .toList();
    }

    @Test
    void outsideADemonstrationADraftIsReadInEnglish() {
        assertThat(new IdentityTexts(files, false).spoken("ti")).isEqualTo("en");
        assertThat(new IdentityTexts(files, true).spoken("ti")).isEqualTo("ti");
    }

    @Test
    void withoutEnglishNothingStarts() {
        assertThatThrownBy(() -> new IdentityTexts(Map.of(), true)).isInstanceOf(IllegalStateException.class);
    }
}
