package org.passerelle.platform.tasks;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A kind of work for a person.
 *
 * @param code the stable word in rows and replies
 * @param role who may take it on, one of {@link org.passerelle.platform.security.Roles}
 * @param due how soon it should be done, counted from when it was opened
 * @param outcomes the words with which it can end, in the order in which to offer them
 */
public record TaskKind(String code, String role, Duration due, List<String> outcomes) {

    public TaskKind {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(due, "due");
        outcomes = List.copyOf(outcomes);
    }
}
