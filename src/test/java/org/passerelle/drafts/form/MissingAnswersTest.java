package org.passerelle.drafts.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.form.TestingForms.answers;
import static org.passerelle.drafts.form.TestingForms.codes;
import static org.passerelle.drafts.form.TestingForms.missing;

import org.junit.jupiter.api.Test;

class MissingAnswersTest {

    private static final Object[] COMPLETE = {"person.name", "Example", "papers.held", codes("card")};

    @Test
    void everyRequiredQuestionThatIsAskedIsMissingUntilAnswered() {
        assertThat(missing(answers())).containsExactly("person person.name required", "papers papers.held required");
        assertThat(missing(answers(COMPLETE))).isEmpty();
    }

    @Test
    void anEmptyOrClearedAnswerIsStillMissing() {
        assertThat(missing(answers("person.name", " ", "papers.held", codes())))
                .containsExactly("person person.name required", "papers papers.held required");
        assertThat(missing(answers("person.name", null, "papers.held", codes("card"))))
                .containsExactly("person person.name required");
    }

    @Test
    void anInvalidAnswerIsMissingUnderItsOwnCodeEvenWhenOptional() {
        assertThat(missing(answers("person.name", "Example", "papers.held", codes("gold"), "person.phone", "x")))
                .containsExactly("person person.phone phone_invalid", "papers papers.held option_unknown");
    }

    @Test
    void hiddenQuestionsAreNeverMissing() {
        assertThat(missing(answers("person.name", "Example", "papers.held", codes("card"), "papers.why", "gold")))
                .isEmpty();
        assertThat(missing(answers("person.name", "Example", "papers.held", codes("none"))))
                .containsExactly("papers papers.why required");
    }

    @Test
    void eachItemNeedsItsOwnRequiredAnswers() {
        Answers answers = answers(
                "person.name",
                "Example",
                "papers.held",
                codes("card"),
                "person.names[aaaaaaaa]",
                2,
                "person.names[bbbbbbbb]",
                1,
                "person.names[bbbbbbbb].kind",
                "old");
        assertThat(missing(answers))
                .containsExactly(
                        "person person.names[bbbbbbbb].name required",
                        "person person.names[bbbbbbbb].reason required",
                        "person person.names[aaaaaaaa].name required");
    }

    @Test
    void aRemovedItemNeedsNothing() {
        Answers answers = answers(
                "person.name",
                "Example",
                "papers.held",
                codes("card"),
                "person.names[aaaaaaaa]",
                null,
                "person.names[aaaaaaaa].kind",
                "gold");
        assertThat(missing(answers)).isEmpty();
    }

    @Test
    void aGroupHoldsOnlySoManyItems() {
        Answers answers = answers(
                "person.name",
                "Example",
                "papers.held",
                codes("card"),
                "person.names[aaaaaaaa].name",
                "A",
                "person.names[bbbbbbbb].name",
                "B",
                "person.names[cccccccc].name",
                "C",
                "person.names[dddddddd]",
                null);
        assertThat(missing(answers)).containsExactly("person person.names too_many");
    }

    @Test
    void anOpenConflictIsNamedInsteadOfTheAnswersOwnProblem() {
        assertThat(missing(answers("papers.held", codes("gold")), "papers.held", "person.name"))
                .containsExactly("person person.name conflict_open", "papers papers.held conflict_open");
    }

    @Test
    void anOpenConflictBlocksAlsoOnAHiddenQuestionOrAnItemsOwnKey() {
        assertThat(missing(answers(COMPLETE), "papers.why", "person.names[aaaaaaaa]"))
                .containsExactly("person person.names[aaaaaaaa] conflict_open", "papers papers.why conflict_open");
    }

    @Test
    void aConflictInsideARemovedItemBlocksNothingButOneAboutTheRemovalDoes() {
        Answers answers = answers(
                "person.name",
                "Example",
                "papers.held",
                codes("card"),
                "person.names[aaaaaaaa]",
                null,
                "person.names[aaaaaaaa].name",
                "A");
        assertThat(missing(answers, "person.names[aaaaaaaa].name")).isEmpty();
        assertThat(missing(answers, "person.names[aaaaaaaa]"))
                .containsExactly("person person.names[aaaaaaaa] conflict_open");
    }

    @Test
    void answersOfOtherVersionsAreLeftAlone() {
        assertThat(missing(
                        answers("person.name", "Example", "papers.held", codes("card"), "gone.question", "x"),
                        "gone.question"))
                .isEmpty();
    }
}
