package org.passerelle.partners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names of organisations people may be shown. */
class ShownNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Example Aid Calais",
                "L'Auberge d'Exemple",
                "St. Example & Friends",
                "Example (Nord/ Pas-de-Calais)",
                "Aide A.B.",
                "مساعدة مثال",
                "ምሳሌ ርድኣታ",
                "Пример Aid",
                "例えば支援"
            })
    void namesOfThisWorldFit(String name) {
        assertThat(ShownName.fits(name, ShownName.LONGEST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "12345",
                "www.example",
                "Aid example.org",
                "Aid example。org/x",
                "x@example",
                "Аid",
                "A\u200bid",
                "Aid\u202e",
                "Aid\nCode 123",
                "http://1"
            })
    void namesThatLeadAstrayDoNot(String name) {
        assertThat(ShownName.fits(name, ShownName.LONGEST)).isFalse();
    }

    @Test
    void aLongOneDoesNotEither() {
        assertThat(ShownName.fits("a".repeat(ShownName.LONGEST), ShownName.LONGEST))
                .isTrue();
        assertThat(ShownName.fits("a".repeat(ShownName.LONGEST + 1), ShownName.LONGEST))
                .isFalse();
    }

    @Test
    void whatLooksAlikeIsOneName() {
        assertThat(ShownName.plain("Éxample  Aid")).isEqualTo(ShownName.plain("EXAMPLE-AID!"));
        assertThat(ShownName.tidy("  Example \t Aid ")).isEqualTo("Example Aid");
    }
}
