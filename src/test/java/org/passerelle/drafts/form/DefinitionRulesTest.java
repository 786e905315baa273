package org.passerelle.drafts.form;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.passerelle.drafts.form.TestingForms.choice;
import static org.passerelle.drafts.form.TestingForms.group;
import static org.passerelle.drafts.form.TestingForms.in;
import static org.passerelle.drafts.form.TestingForms.required;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionRulesTest {

    private static final Question FIRST = choice("a.first", QuestionType.CHOICE, true, new Condition.Always(), "x");

    @Test
    void aKeyIsAskedOnce() {
        refused("asks twice", FIRST, FIRST);
    }

    @Test
    void aKeyIsAPath() {
        refused("malformed key", required("a[aaaaaaaa]", QuestionType.NAME));
    }

    @Test
    void optionsBelongToChoicesOnly() {
        refused("options", required("a.choice", QuestionType.CHOICE));
        refused("options", choice("a.name", QuestionType.NAME, true, new Condition.Always(), "x"));
    }

    @Test
    void questionsBelongToGroupsOnly() {
        refused("questions", required("a.group", QuestionType.GROUP));
    }

    @Test
    void conditionsLookBackAtCodesThatExist() {
        refused("before it", choice("a.b", QuestionType.CHOICE, true, in("a.first", "x"), "y"), FIRST);
        refused("before it", choice("a.b", QuestionType.CHOICE, true, in("a.b", "y"), "y"));
        refused("nobody can choose", FIRST, choice("a.b", QuestionType.CHOICE, true, in("a.first", "z"), "y"));
    }

    @Test
    void conditionsDoNotLookIntoAnotherGroup() {
        refused("another group", group("a.g", 1), choice("a.b", QuestionType.CHOICE, true, in("a.g.kind", "old"), "y"));
    }

    private static void refused(String complaint, Question... questions) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormDefinition("f", 1, List.of(new Section("s", List.of(questions)))))
                .withMessageContaining(complaint);
    }
}
