package org.passerelle.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;

/**
 * A case as other features see it.
 *
 * @param accountId null for a person without an account, whom a partner signed up
 * @param caseVersion grows by one with every move or flag
 * @param reference the public number, such as {@code 7K4M-2Q9D-6}; null before the first submission
 * @param undoUntil the last moment at which a withdrawal can be undone; null unless withdrawn
 * @param person whether it is the owner's own case or a child's of theirs
 * @param childAloneSince when the person was first known to be under 18 and without a parent; null for all others
 * @param enteredAt the time that counts for the place in the queue; null before the first submission
 * @param supplementTo the case whose later form this is; null for the case itself
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
        @Nullable Instant undoUntil,
        Person person,
        @Nullable Instant childAloneSince,
        @Nullable Instant enteredAt,
        @Nullable UUID supplementTo) {

    /** What access is decided on. */
    public CaseSubject subject() {
        return new CaseSubject(id, accountId, state, person);
    }
}
