package org.passerelle.drafts.form;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A page of the form: questions that belong together. */
public record Section(String key, List<Question> questions) {
    public Section {
        requireNonNull(key);
        questions = List.copyOf(questions);
    }
}
