package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

/** A text that must never be sent stops the start, and says which it is. */
class BrokenTextsTest {

    @Test
    void anUnknownPlaceStopsTheStartAndIsNamed() {
        assertStops("fr", "draft_hidden_soon", "Passerelle : le {day}.")
                .withMessageContaining("fr.json: the text draft_hidden_soon has the places [day]");
    }

    @Test
    void aPlaceThatIsLeftOutStopsTheStart() {
        assertStops("fr", "sign_in_code", "Passerelle : {code}").withMessageContaining("has the places [code]");
    }

    @Test
    void aBraceThatIsNoPlaceStopsTheStart() {
        assertStops("fr", "draft_hidden_soon", "Passerelle : le {date} ou { date }.")
                .withMessageContaining("has a brace that is no place");
    }

    /** It takes the text out of the basic alphabet: half as many characters fit, and twice as many segments are paid for. */
    @Test
    void anEmojiStopsTheStart() {
        assertStops("fr", "draft_hidden_soon", "Passerelle : le {date} \u23F0")
                .withMessageContaining("the text draft_hidden_soon has an emoji");
        assertStops("fr", "draft_hidden_soon", "Passerelle : le {date} \uD83D\uDE00")
                .withMessageContaining("the text draft_hidden_soon has an emoji");
    }

    @Test
    void anUnknownNoticeStopsTheStart() {
        assertStops("fr", "application_callled", "Passerelle")
                .withMessageContaining("application_callled is not known");
    }

    @Test
    void anEnglishTextThatNobodyAnswersForStopsTheStart() {
        Map<String, WrittenText> english = new HashMap<>(TestingTexts.NOTICES.in("en"));
        english.put("time_to_act", new WrittenText("draft", "Passerelle: look."));
        english.remove("still_here");
        assertStops(Map.of("en", english))
                .withMessageContaining("no reviewed text time_to_act")
                .withMessageContaining("no reviewed text still_here");
    }

    @Test
    void aTextIsReviewedOrDraftAndSaysSomething() {
        assertUnreadable("{\"status\": \"approved\", \"text\": \"x\"}");
        assertUnreadable("{\"status\": \"draft\", \"text\": \" \"}");
        assertUnreadable("{\"text\": \"x\"}");
        assertUnreadable("{\"status\": \"draft\"}");
    }

    private static void assertUnreadable(String json) {
        assertThatExceptionOfType(ValueInstantiationException.class)
                .isThrownBy(() -> TestingTexts.JSON.readValue(json, WrittenText.class));
    }

    private static ThrowableAssertAlternative<IllegalStateException> assertStops(
            String language, String key, String text) {
        Map<String, WrittenText> broken = new HashMap<>(TestingTexts.NOTICES.in(language));
        broken.put(key, new WrittenText("draft", text));
        return assertStops(Map.of("en", TestingTexts.NOTICES.in("en"), language, broken));
    }

    private static ThrowableAssertAlternative<IllegalStateException> assertStops(
            Map<String, Map<String, WrittenText>> texts) {
        WrittenTexts notices = new WrittenTexts("notices", texts);
        assertThat(BrokenTexts.ofNotices(notices)).isNotEmpty();
        return assertThatIllegalStateException().isThrownBy(() -> new NoticeTexts(notices, TestingTexts.LINES, true));
    }
}
