package org.passerelle.drafts.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.Visible.Asked;

/** What still stands between these answers and their submission. */
public final class MissingAnswers {

    public static final String REQUIRED = "required";
    public static final String CONFLICT_OPEN = "conflict_open";

    /** One gap: {@code required}, {@code conflict_open}, or the code of the answer's own problem. */
    public record Missing(String key, String section, String code) {}

    private MissingAnswers() {}

    /**
     * Every gap, in the order of the form. Hidden questions are never required, yet an open conflict on one counts, for
     * its answer would be submitted; one inside a removed item does not, for it would not.
     */
    public static List<Missing> of(FormDefinition form, Answers answers, Set<String> openConflicts, AnswerCheck check) {
        List<Missing> missing = new ArrayList<>();
        Set<String> conflicts = new HashSet<>(openConflicts);
        for (Asked asked : Visible.of(form, answers)) {
            Optional<String> code = conflicts.remove(asked.key())
                    ? Optional.of(CONFLICT_OPEN)
                    : code(asked.question(), asked.key(), answers, check);
            code.ifPresent(c -> missing.add(new Missing(asked.key(), asked.section(), c)));
        }
        conflicts.stream().sorted().forEach(key -> otherConflict(form, answers, key)
                .ifPresent(missing::add));
        List<String> order = form.sections().stream().map(Section::key).toList();
        missing.sort(Comparator.comparingInt(gap -> order.indexOf(gap.section())));
        return List.copyOf(missing);
    }

    private static Optional<String> code(Question question, String key, Answers answers, AnswerCheck check) {
        return question.isGroup()
                ? groupCode(question, answers.items(key).size())
                : answerCode(question, answers.value(key), check);
    }

    private static Optional<String> answerCode(Question question, @Nullable AnswerValue value, AnswerCheck check) {
        return question.required() && !AnswerCheck.isAnswered(value)
                ? Optional.of(REQUIRED)
                : check.problem(question, value).map(AnswerProblem::code);
    }

    private static Optional<String> groupCode(Question group, int items) {
        Integer most = group.limits().maxItems();
        if (group.required() && items == 0) {
            return Optional.of(REQUIRED);
        }
        return most != null && items > most ? Optional.of(AnswerProblem.TOO_MANY.code()) : Optional.empty();
    }

    private static Optional<Missing> otherConflict(FormDefinition form, Answers answers, String key) {
        return form.find(key)
                .filter(found -> !(found.key() instanceof AnswerKey.Inner inner && answers.isRemoved(inner.itemKey())))
                .map(found -> new Missing(key, found.section(), CONFLICT_OPEN));
    }
}
