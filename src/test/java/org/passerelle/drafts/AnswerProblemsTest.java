package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AnswerProblemsTest {

    private final AnswerProblems problems = new AnswerProblems();

    @Test
    void aProblemIsSaidInThePersonsLanguageOrElseInEnglish() {
        assertThat(problems.detail("date_in_future", "fr")).startsWith("Cette date est dans le futur");
        assertThat(problems.detail("date_in_future", "en")).startsWith("This date is in the future");
        assertThat(problems.detail("date_in_future", "ti")).startsWith("This date is in the future");
    }

    @Test
    void anUnheardOfCodeIsAMistakeOfOurs() {
        assertThatIllegalArgumentException().isThrownBy(() -> problems.detail("nothing", "en"));
    }
}
