package org.passerelle.drafts.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.form.TestingForms.FORM;
import static org.passerelle.drafts.form.TestingForms.answers;
import static org.passerelle.drafts.form.TestingForms.codes;
import static org.passerelle.drafts.form.TestingForms.in;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void aQuestionAppearsWhenTheAnswerItDependsOnIsGiven() {
        assertThat(keys(answers())).doesNotContain("papers.why");
        assertThat(keys(answers("papers.held", codes("card")))).doesNotContain("papers.why");
        assertThat(keys(answers("papers.held", codes("card", "none")))).contains("papers.why");
    }

    @Test
    void theAnswerToAHiddenQuestionDecidesNothing() {
        Answers stale = answers("papers.held", codes("card"), "papers.why", "lost");
        assertThat(keys(stale)).doesNotContain("papers.why", "papers.where");
        assertThat(keys(answers("papers.held", codes("none"), "papers.why", "lost")))
                .contains("papers.where");
    }

    @Test
    void aConditionInsideAGroupLooksAtTheSameItem() {
        Answers answers =
                answers("person.names[aaaaaaaa]", 1, "person.names[aaaaaaaa].kind", "old", "person.names[bbbbbbbb]", 2);
        assertThat(keys(answers))
                .contains("person.names[aaaaaaaa].reason", "person.names[bbbbbbbb].name")
                .doesNotContain("person.names[bbbbbbbb].reason");
    }

    @Test
    void conditionsCombine() {
        Condition both = new Condition.All(List.of(in("a", "x"), in("b", "x")));
        Condition either = new Condition.Any(List.of(in("a", "x"), in("b", "x")));
        assertThat(both.holds((key, _) -> key.equals("a"))).isFalse();
        assertThat(either.holds((key, _) -> key.equals("a"))).isTrue();
        assertThat(both.holds((_, codes) -> codes.contains("x"))).isTrue();
        assertThat(new Condition.Always().holds((_, _) -> false)).isTrue();
        assertThat(new Condition.All(List.of(both, either))
                        .parts()
                        .map(Condition.In::key)
                        .toList())
                .containsExactly("a", "b", "a", "b");
    }

    @Test
    void aDefinitionKnowsWhereAnAnswerBelongs() {
        assertThat(FORM.find("papers.why"))
                .get()
                .extracting(FormDefinition.Found::section)
                .isEqualTo("papers");
        assertThat(FORM.find("person.names[aaaaaaaa]"))
                .get()
                .extracting(found -> found.question().key())
                .isEqualTo("person.names");
        assertThat(FORM.find("person.names[aaaaaaaa].name"))
                .get()
                .extracting(found -> found.question().key())
                .isEqualTo("name");
        for (String key : Set.of(
                "person.names", "person.names.name", "person.name[aaaaaaaa]", "person.names[aaaaaaaa].x", "x", ""))
            assertThat(FORM.find(key)).as(key).isEmpty();
    }

    private static List<String> keys(Answers answers) {
        return Visible.of(FORM, answers).stream().map(Visible.Asked::key).toList();
    }
}
