package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.drafts.form.Countries;
import org.passerelle.platform.Languages;

class CountryNamesTest {

    @Test
    void everyCountryHasANameInEveryLanguage() {
        for (String language : Languages.TAGS) {
            assertThat(CountryNames.in(language))
                    .as(language)
                    .hasSameSizeAs(Countries.CODES)
                    .allSatisfy((code, name) -> assertThat(name).isNotBlank().isNotEqualTo(code));
        }
    }

    @Test
    void namesAreThoseOfTheLanguageAndInItsOrder() {
        assertThat(CountryNames.in("fr")).containsEntry("GB", "Royaume-Uni").containsEntry("XK", "Kosovo");
        assertThat(CountryNames.in("fr").values()).startsWith("Afghanistan", "Afrique du Sud", "Albanie", "Algérie");
        assertThat(CountryNames.in("ar")).containsEntry("SD", "السودان");
        assertThat(CountryNames.in("am")).containsEntry("ET", "ኢትዮጵያ");
        assertThat(CountryNames.in("prs")).containsEntry("AF", "افغانستان");
    }
}
