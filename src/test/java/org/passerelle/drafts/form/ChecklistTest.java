package org.passerelle.drafts.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.form.TestingForms.CHECK;
import static org.passerelle.drafts.form.TestingForms.FORM;
import static org.passerelle.drafts.form.TestingForms.answers;
import static org.passerelle.drafts.form.TestingForms.codes;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecklistTest {

    @Test
    void anEmptyDraftBeginsWithTheFirstSection() {
        Checklist checklist = checklist(answers());
        assertThat(states(checklist)).containsExactly("not_started", "not_started", "not_started");
        assertThat(checklist.complete()).isZero();
        assertThat(checklist.of()).isEqualTo(2);
        assertThat(checklist.next()).isEqualTo("person");
    }

    @Test
    void aSectionIsInProgressUntilNothingIsMissing() {
        assertThat(states(checklist(answers("person.phone", "+33612345678"))).getFirst())
                .isEqualTo("in_progress");
        assertThat(states(checklist(answers("person.names[aaaaaaaa]", 1))).getFirst())
                .isEqualTo("in_progress");
        assertThat(states(checklist(answers("person.name", "Example"))).getFirst())
                .isEqualTo("complete");
        assertThat(states(checklist(answers("person.name", " "))).getFirst()).isEqualTo("not_started");
    }

    @Test
    void anInvalidAnswerNeedsAttentionAndAConflictComesFirst() {
        Answers invalid = answers("person.phone", "x");
        assertThat(states(checklist(invalid)).getFirst()).isEqualTo("needs_attention");
        assertThat(states(checklist(invalid, "person.name")).getFirst()).isEqualTo("conflict_to_settle");
    }

    @Test
    void nextIsTheFirstUnfinishedSectionAndNothingWhenAllIsDone() {
        assertThat(checklist(answers("person.name", "Example")).next()).isEqualTo("papers");
        Checklist done = checklist(answers("person.name", "Example", "papers.held", codes("card")));
        assertThat(done.next()).isNull();
        assertThat(done.complete()).isEqualTo(2);
        assertThat(done.of()).isEqualTo(2);
    }

    @Test
    void anOptionalSectionCountsOnceItWasBegun() {
        Checklist begun = checklist(answers("need.urgent", "Example"));
        assertThat(begun.of()).isEqualTo(3);
        assertThat(begun.complete()).isEqualTo(1);
        Checklist inConflict = checklist(answers(), "need.urgent");
        assertThat(inConflict.of()).isEqualTo(3);
        assertThat(states(inConflict).getLast()).isEqualTo("conflict_to_settle");
    }

    private static Checklist checklist(Answers answers, String... conflicts) {
        return Checklist.of(FORM, answers, Set.of(conflicts), CHECK);
    }

    private static List<String> states(Checklist checklist) {
        return checklist.sections().stream()
                .map(section -> section.state().code())
                .toList();
    }
}
