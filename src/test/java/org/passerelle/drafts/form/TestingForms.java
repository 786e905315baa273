package org.passerelle.drafts.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.drafts.form.AnswerValue.Codes;
import org.passerelle.drafts.form.AnswerValue.Order;
import org.passerelle.drafts.form.AnswerValue.Text;

/** A small form with every kind of question, and short ways to answer it. */
final class TestingForms {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final AnswerCheck CHECK = new AnswerCheck(TODAY, phone -> phone.startsWith("+"));

    static final FormDefinition FORM = new FormDefinition(
            "small",
            1,
            List.of(
                    new Section(
                            "person",
                            List.of(
                                    required("person.name", QuestionType.NAME),
                                    optional("person.phone", QuestionType.PHONE),
                                    group("person.names", 2))),
                    new Section(
                            "papers",
                            List.of(
                                    choice(
                                            "papers.held",
                                            QuestionType.MANY_OF,
                                            true,
                                            new Condition.Always(),
                                            "card",
                                            "none"),
                                    choice(
                                            "papers.why",
                                            QuestionType.CHOICE,
                                            true,
                                            in("papers.held", "none"),
                                            "lost",
                                            "taken"),
                                    choice(
                                            "papers.where",
                                            QuestionType.CHOICE,
                                            true,
                                            in("papers.why", "lost"),
                                            "sea",
                                            "land"))),
                    new Section("need", List.of(optional("need.urgent", QuestionType.LONG_TEXT)))));

    private TestingForms() {}

    static Question question(QuestionType type, Limits limits, boolean unknownAllowed, String... options) {
        return new Question(
                "a.b", type, false, new Condition.Always(), List.of(options), limits, false, unknownAllowed, List.of());
    }

    static Question required(String key, QuestionType type) {
        return new Question(key, type, true, new Condition.Always(), List.of(), Limits.NONE, false, false, List.of());
    }

    static Question optional(String key, QuestionType type) {
        return new Question(key, type, false, new Condition.Always(), List.of(), Limits.NONE, false, false, List.of());
    }

    static Question choice(String key, QuestionType type, boolean required, Condition when, String... options) {
        return new Question(key, type, required, when, List.of(options), Limits.NONE, false, false, List.of());
    }

    /** A group whose items have a required name, a kind, and a reason asked only of the kind "old". */
    static Question group(String key, int maxItems) {
        return new Question(
                key,
                QuestionType.GROUP,
                false,
                new Condition.Always(),
                List.of(),
                new Limits(null, null, maxItems),
                false,
                false,
                List.of(
                        required("name", QuestionType.NAME),
                        choice("kind", QuestionType.CHOICE, false, new Condition.Always(), "old", "new"),
                        choice("reason", QuestionType.CHOICE, true, in(key + ".kind", "old"), "law", "wish")));
    }

    static Condition in(String key, String... codes) {
        return new Condition.In(key, List.of(codes));
    }

    static Text text(String text) {
        return new Text(text);
    }

    static Codes codes(String... codes) {
        return new Codes(List.of(codes));
    }

    /** Answers from keys and values in turn; a value may be null, a text, a number (an order) or an answer. */
    static Answers answers(Object... keysAndValues) {
        Map<String, AnswerValue> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put((String) keysAndValues[i], value(keysAndValues[i + 1]));
        }
        return new Answers(values);
    }

    static List<String> missing(Answers answers, String... openConflicts) {
        return MissingAnswers.of(FORM, answers, Set.of(openConflicts), CHECK).stream()
                .map(gap -> gap.section() + ' ' + gap.key() + ' ' + gap.code())
                .toList();
    }

    private static AnswerValue value(Object given) {
        return switch (given) {
            case null -> null;
            case String text -> new Text(text);
            case Integer order -> new Order(order);
            case AnswerValue value -> value;
            default -> throw new IllegalArgumentException("Not an answer");
        };
    }
}
