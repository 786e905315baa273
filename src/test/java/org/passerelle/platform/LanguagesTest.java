package org.passerelle.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({"ti,ti", "TI-er,ti", "fr-FR,fr", "prs,prs", "fa-AF,prs", "fa,fa", "ckb,ckb", "de,en", "tig,en", "ku,en"
    })
    void aTagIsTheNearestOfOursOrEnglish(String tag, String language) {
        assertThat(Languages.of(tag)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "not a tag", "en_GB!", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void whatIsNoTagIsUnknown(String tag) {
        assertThat(Languages.of(tag)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"de,fr;q=0.5,ti;q=0.9|ti", "*|en", "tlh|en", "fa-AF,fa;q=0.8|prs", "q=;;|en"})
    void theFirstOfferedOfAListIsTaken(String accepted, String language) {
        assertThat(Languages.best(accepted, Languages.TAGS)).isEqualTo(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*", "de", "tlh;q=0.3", ";;;", "fr;q=x", "é"})
    void whoNamesNoneOfOursGetsTheLanguageOfTheSession(String accepted) {
        assertThat(Languages.wanted(accepted, "ti")).isEqualTo("ti");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr|fr", "*,fr;q=0.1|fr", "en|en", "de,am;q=0.2|am", "fa-AF|prs", "ku-IQ|ckb"})
    void whoNamesOneGetsIt(String accepted, String language) {
        assertThat(Languages.wanted(accepted, "ti")).isEqualTo(language);
    }

    @Test
    void onlyWhatIsOfferedIsTaken() {
        assertThat(Languages.best("ti,fr;q=0.5", List.of("en", "fr"))).isEqualTo("fr");
        assertThat(Languages.best(null, List.of("en", "fr"))).isEqualTo("en");
        assertThat(Languages.best("fa-AF", List.of("en", "fa"))).isEqualTo("en");
    }
}
