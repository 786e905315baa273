package org.passerelle.assistance;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseReference;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;

/**
 * Whom a helper wants to see.
 *
 * @param missing only those of whom something is missing, or only the others; null for all
 * @param endsBefore only those whose help ends before that; null for all
 * @param reference only the one with this public number, as we write it; null for all
 */
record RosterFilter(
        @Nullable Boolean missing,
        @Nullable Instant endsBefore,
        @Nullable String reference) {

    static final RosterFilter ALL = new RosterFilter(null, null, null);

    static RosterFilter of(@Nullable String missing, @Nullable String endsBefore, @Nullable String reference) {
        if (missing != null && !missing.equals("true") && !missing.equals("false")) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
        return new RosterFilter(missing == null ? null : Boolean.valueOf(missing), time(endsBefore), number(reference));
    }

    boolean shows(RosterLine.Item item) {
        return missing == null
                || item.missing() != null && missing == !item.missing().isEmpty();
    }

    /** Read as people type it; what cannot be a number is no question we understand. */
    private static @Nullable String number(@Nullable String typed) {
        return typed == null
                ? null
                : CaseReference.parse(typed)
                        .map(CaseReference::text)
                        .orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
    }
}
