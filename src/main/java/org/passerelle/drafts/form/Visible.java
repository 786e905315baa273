package org.passerelle.drafts.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The questions that are asked of this person, given the answers so far. */
public final class Visible {

    /** A question to be answered under this key; a group stands under its own key, before its items' questions. */
    public record Asked(String key, String section, Question question) {}

    private final Answers answers;
    private final List<Asked> asked = new ArrayList<>();
    /** Answers that conditions may look at: an answer to a hidden question decides nothing. */
    private final Map<String, AnswerValue> shown = new HashMap<>();

    private Visible(Answers answers) {
        this.answers = answers;
    }

    /** In the order of the form; questions of a group once for each item that was not removed. */
    public static List<Asked> of(FormDefinition form, Answers answers) {
        Visible visible = new Visible(answers);
        form.sections().forEach(section -> section.questions().forEach(q -> visible.ask(section.key(), q)));
        return List.copyOf(visible.asked);
    }

    private void ask(String section, Question question) {
        if (question.when().holds(this::isAmong)) {
            add(new Asked(question.key(), section, question), question.key());
            if (question.isGroup()) {
                Items.live(question.key(), answers).forEach(item -> askItem(section, question, item));
            }
        }
    }

    private void askItem(String section, Question group, String item) {
        for (Question inner : group.questions()) {
            if (inner.when().holds(this::isAmong)) {
                String key = new AnswerKey.Inner(group.key(), item, inner.key()).text();
                add(new Asked(key, section, inner), group.pathOf(inner));
            }
        }
        group.questions().forEach(inner -> shown.remove(group.pathOf(inner)));
    }

    private void add(Asked question, String path) {
        asked.add(question);
        AnswerValue value = answers.value(question.key());
        if (value != null) {
            shown.put(path, value);
        }
    }

    private boolean isAmong(String path, List<String> codes) {
        return switch (shown.get(path)) {
            case AnswerValue.Text(String code) -> codes.contains(code);
            case AnswerValue.Codes(List<String> chosen) -> chosen.stream().anyMatch(codes::contains);
            case AnswerValue.PartialDate _, AnswerValue.Unknown _, AnswerValue.Order _ -> false;
            case null -> false;
        };
    }
}
