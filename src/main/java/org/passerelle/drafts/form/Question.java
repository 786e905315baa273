package org.passerelle.drafts.form;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One question. The key of a question in a group is relative to the group's; {@code options} are codes, empty where the
 * answer is not chosen from a list of the form's own; {@code questions} are those of a group, else empty.
 */
public record Question(
        String key,
        QuestionType type,
        boolean required,
        Condition when,
        List<String> options,
        Limits limits,
        boolean sensitive,
        boolean unknownAllowed,
        List<Question> questions) {

    /** The codes of every yes-or-no question. */
    public static final List<String> YES_NO = List.of("yes", "no", "prefer_not_to_say");

    public Question {
        requireNonNull(key);
        requireNonNull(type);
        requireNonNull(when);
        requireNonNull(limits);
        options = type == QuestionType.YES_NO ? YES_NO : List.copyOf(options);
        questions = List.copyOf(questions);
    }

    public boolean isGroup() {
        return type == QuestionType.GROUP;
    }

    /** The path of one of this group's questions within the definition. */
    public String pathOf(Question inner) {
        return key + '.' + inner.key();
    }
}
