package org.passerelle.drafts.form;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.passerelle.drafts.form.TestingForms.optional;
import static org.passerelle.drafts.form.TestingMappings.FIRST;
import static org.passerelle.drafts.form.TestingMappings.SECOND;
import static org.passerelle.drafts.form.TestingMappings.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.passerelle.drafts.form.MappingRule.Dropped;
import org.passerelle.drafts.form.MappingRule.Renamed;
import org.passerelle.drafts.form.MappingRule.Same;
import org.passerelle.drafts.form.MappingRule.Split;

/** A mapping that would lose an answer or change its meaning cannot be made. */
class MappingRulesTest {

    private final Map<String, MappingRule> rules = TestingMappings.firstRules();

    @Test
    void aWholeMappingIsFine() {
        assertThatCode(TestingMappings::first).doesNotThrowAnyException();
        assertThatCode(TestingMappings::second).doesNotThrowAnyException();
    }

    @Test
    void aKeyWithoutARuleIsAComplaint() {
        for (String path : List.copyOf(rules.keySet())) {
            MappingRule rule = rules.remove(path);
            assertThatIllegalArgumentException()
                    .isThrownBy(this::made)
                    .withMessage("In the mapping, " + path + " has no rule");
            rules.put(path, rule);
        }
    }

    @Test
    void soIsARuleForAKeyThatNobodyWasAsked() {
        complains("no.such", new Dropped(), "is not asked before");
    }

    @Test
    void soIsAPlaceThatIsNotThere() {
        complains("p.name", new Renamed("no.such"), "goes where nothing is asked");
        complains("p.name", new Same(), "goes where nothing is asked");
        complains("s.country", new Split("s.status", Map.of("held", "no.such")), "goes where nothing is asked");
    }

    @Test
    void soIsANewQuestionThatIsNotMentionedOrNotNew() {
        complainsOf(Set.of(), "n.new comes from nowhere");
        complainsOf(Set.of("n.new", "no.such"), "no.such is not asked afterwards");
        complainsOf(Set.of("n.new", "p.fullName"), "p.fullName is new and takes answers over");
    }

    @Test
    void soIsAnotherKindOfAnswer() {
        complains("p.phone", new Renamed("n.new"), "changes its kind");
        complains("p.names", new Renamed("n.new"), "changes its kind");
    }

    @Test
    void soAreTwoAnswersForOnePlace() {
        complains("p.names.kind", new Renamed("p.aliases.alias"), "goes where another answer goes");
    }

    @Test
    void soIsAQuestionThatLeavesItsGroup() {
        rules.put("p.name", new Dropped());
        complains("p.names.name", new Renamed("p.fullName"), "leaves its group");
    }

    @Test
    void soIsAGroupThatGoesWhileItsQuestionsStay() {
        complains("p.names", new Dropped(), "goes, and what is in it stays");
    }

    @Test
    void soIsASplitThatNothingDecides() {
        complains("s.country", new Split("no.such", Map.of("held", "s.held")), "is split by what is not asked");
        complains("s.country", new Split("s.status", Map.of("other", "s.held")), "is split by a code nobody chooses");
        complains("p.names.kind", new Split("s.status", Map.of("held", "n.new")), "is split inside a group");
        rules.put("s.status", new Dropped());
        complains(
                "s.country",
                new Split("s.status", Map.of("held", "s.held")),
                "is split by an answer that does not stay");
    }

    @Test
    void soIsACodeThatCanNoLongerBeChosen() {
        FormDefinition before = form(1, choice("a", "one", "two"));
        FormDefinition after = form(2, choice("a", "one"));
        complains(before, after, Map.of("a", new Same()), "a loses codes that were chosen");
    }

    @Test
    void soIsASensitiveAnswerThatWouldLieOpen() {
        FormDefinition before = form(1, question(true, false));
        FormDefinition after = form(2, question(false, false));
        complains(before, after, Map.of("a", new Same()), "a is no longer sensitive");
    }

    @Test
    void soIsAnAnswerThatCanNoLongerBeUnknown() {
        FormDefinition before = form(1, question(false, true));
        FormDefinition after = form(2, question(false, false));
        complains(before, after, Map.of("a", new Same()), "a can no longer be unknown");
    }

    @Test
    void soIsAKeyThatComesBackForAnotherQuestion() {
        FormDefinition before = form(1, optional("a", QuestionType.TEXT), optional("b", QuestionType.TEXT));
        FormDefinition after = form(2, optional("a", QuestionType.TEXT));
        complains(before, after, Map.of("a", new Dropped(), "b", new Renamed("a")), "a means something else");
    }

    private static Question choice(String key, String... codes) {
        return TestingForms.choice(key, QuestionType.CHOICE, false, new Condition.Always(), codes);
    }

    private static Question question(boolean sensitive, boolean unknownAllowed) {
        return new Question(
                "a",
                QuestionType.TEXT,
                false,
                new Condition.Always(),
                List.of(),
                Limits.NONE,
                sensitive,
                unknownAllowed,
                List.of());
    }

    private void complains(String path, MappingRule rule, String complaint) {
        MappingRule before = rules.put(path, rule);
        assertThatIllegalArgumentException().isThrownBy(this::made).withMessageContaining(complaint);
        rules.remove(path);
        if (before != null) {
            rules.put(path, before);
        }
    }

    private void complainsOf(Set<String> added, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormMapping(FIRST, SECOND, rules, added))
                .withMessage("In the mapping, " + complaint);
    }

    private static void complains(
            FormDefinition before, FormDefinition after, Map<String, MappingRule> rules, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormMapping(before, after, rules, Set.of()))
                .withMessage("In the mapping, " + complaint);
    }

    private FormMapping made() {
        return new FormMapping(FIRST, SECOND, rules, Set.of("n.new"));
    }
}
