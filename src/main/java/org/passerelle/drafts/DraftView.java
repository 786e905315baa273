package org.passerelle.drafts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerCheck;
import org.passerelle.drafts.form.AnswerProblem;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.form.Answers;
import org.passerelle.drafts.form.Checklist;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.form.MissingAnswers;
import org.passerelle.drafts.sync.Alternative;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.drafts.sync.Homeless;
import org.passerelle.drafts.sync.StoredAnswer;

/** The stored answers seen against their form: what they say, what is wrong with them and what is missing. */
record DraftView(FormDefinition form, DraftState state, List<Homeless> homeless, AnswerCheck check) {

    /** The answers that were ever given. */
    Answers answers() {
        Map<String, @Nullable AnswerValue> values = new HashMap<>();
        state.answers().values().stream()
                .filter(answer -> answer.revision() > 0)
                .forEach(answer -> values.put(answer.key(), answer.value()));
        return new Answers(values);
    }

    Checklist checklist() {
        return Checklist.of(form, answers(), conflictKeys(), check);
    }

    List<MissingAnswers.Missing> missing() {
        return MissingAnswers.of(form, answers(), conflictKeys(), check);
    }

    Optional<AnswerProblem> problem(String key) {
        StoredAnswer stored = state.answer(key);
        return form.find(key).flatMap(found -> check.problem(found.question(), stored == null ? null : stored.value()));
    }

    private Set<String> conflictKeys() {
        return state.conflicts().stream().map(Alternative::key).collect(Collectors.toSet());
    }
}
