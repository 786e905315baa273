package org.passerelle.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;

/**
 * A case as other features see it.
 *
 * @param accountId null for a person without an account, whom a partner signed up
 * @param caseVersion grows by one with every move or flag
 * @param reference the public number, such as {@code 7K4M-2Q9D-6}; null before the first submission
 * @param undoUntil the last moment at which a withdrawal can be undone; null unless withdrawn
 */
public record CaseView(
        UUID id,
        @Nullable UUID accountId,
        String form,
        CaseState state,
        boolean paused,
        long caseVersion,
        @Nullable String reference,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant undoUntil) {

    /** What access is decided on. */
    public CaseSubject subject() {
        return new CaseSubject(id, accountId, state);
    }
}
