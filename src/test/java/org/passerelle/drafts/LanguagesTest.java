package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    private static final List<String> OFFERED = List.of("en", "fr");

    @Test
    void thePersonsFirstWishThatIsOfferedWins() {
        assertThat(Languages.best("fr", OFFERED)).isEqualTo("fr");
        assertThat(Languages.best("FR-be", OFFERED)).isEqualTo("fr");
        assertThat(Languages.best("ti, fr;q=0.5, en;q=0.9", OFFERED)).isEqualTo("en");
        assertThat(Languages.best("prs, fr;q=0.1", Languages.ALL)).isEqualTo("prs");
        assertThat(Languages.best("fa-AF", Languages.ALL)).isIn("fa", "prs");
    }

    @Test
    void anythingElseIsEnglish() {
        for (String header : new String[] {null, "", " ", "de", "*", ";;;", "fr;q=x", "é", "x".repeat(5000)}) {
            assertThat(Languages.best(header, OFFERED)).as(header).isEqualTo("en");
        }
    }
}
