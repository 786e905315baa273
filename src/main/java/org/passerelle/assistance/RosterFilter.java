package org.passerelle.assistance;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;

/**
 * Whom a helper wants to see.
 *
 * @param missing only those of whom something is missing, or only the others; null for all
 * @param endsBefore only those whose help ends before that; null for all
 */
record RosterFilter(@Nullable Boolean missing, @Nullable Instant endsBefore) {

    static RosterFilter of(@Nullable String missing, @Nullable String endsBefore) {
        if (missing != null && !missing.equals("true") && !missing.equals("false")) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
        return new RosterFilter(missing == null ? null : Boolean.valueOf(missing), time(endsBefore));
    }

    boolean shows(RosterLine.Item item) {
        return missing == null
                || item.missing() != null && missing == !item.missing().isEmpty();
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
    }
}
