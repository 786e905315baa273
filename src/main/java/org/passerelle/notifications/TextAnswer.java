package org.passerelle.notifications;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a command says to a keyword. */
public sealed interface TextAnswer {

    /** A reply; in {@code language} unless it is null, else in the sender's. */
    record Reply(
            Notice notice,
            Map<String, String> values,
            @Nullable String language) implements TextAnswer {
        public Reply {
            Objects.requireNonNull(notice);
            values = Map.copyOf(values);
        }
    }

    /** Nothing is done yet: {@code notice} asks for YES, and the command comes again, confirmed, if that is sent in time. */
    record Question(Notice notice) implements TextAnswer {
        public Question {
            Objects.requireNonNull(notice);
        }
    }

    /** It has written what there is to say itself. */
    record Told() implements TextAnswer {}

    /** It is not for this command. */
    record Pass() implements TextAnswer {}

    /** A reply without values. */
    static TextAnswer of(Notice notice) {
        return new Reply(notice, Map.of(), null);
    }
}
