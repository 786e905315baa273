package org.passerelle.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which tasks a list shows; {@code kind} is null for all kinds. */
record TaskFilter(Shown shown, @Nullable String kind) {

    /** The words of {@code ?state}. */
    enum Shown {
        /** All that is still to be done. */
        OPEN,
        /** What the reader has taken and not yet decided. */
        MINE,
        /** All that has ended. */
        DONE;

        static Optional<Shown> of(String word) {
            return Arrays.stream(values())
                    .filter(shown -> shown.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }
}
