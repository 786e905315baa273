package org.passerelle.notifications;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A keyword that somebody texted.
 *
 * @param accountId whose it is; never null for commands that need a person
 * @param language the language it is answered in
 * @param argument what stood behind the keyword, in small letters; empty for most
 * @param confirmed whether this is the YES to a question of the command
 */
public record Asked(
        Contact from, @Nullable UUID accountId, String language, String argument, boolean confirmed, Instant at) {
    public Asked {
        Objects.requireNonNull(from);
        Objects.requireNonNull(language);
        Objects.requireNonNull(argument);
        Objects.requireNonNull(at);
    }

    /** The account of a command that needs a person. */
    public UUID person() {
        return Objects.requireNonNull(accountId, "The keyword came from nobody");
    }
}
