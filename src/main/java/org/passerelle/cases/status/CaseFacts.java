package org.passerelle.cases.status;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a case that decides whether it may move.
 *
 * @param beforeLatest where it stood before its latest move not yet corrected; null if there is none
 * @param undoUntil the last moment at which its withdrawal can be undone; null unless withdrawn by the person
 * @param challengeUntil the last moment for a challenge in time; null while that clock has not started
 * @param anotherLive whether the same account holds another case of the form where only one may be
 * @param deciders who took or confirmed the decision under review
 * @param childAlone whether the person is under 18 and without a parent, or was when they first said so
 * @param supplement whether this is a later form of a case and no case of its own
 */
public record CaseFacts(
        Position position,
        @Nullable Position beforeLatest,
        @Nullable Instant undoUntil,
        @Nullable Instant challengeUntil,
        boolean anotherLive,
        Set<UUID> deciders,
        boolean childAlone,
        boolean supplement) {

    public CaseFacts {
        Objects.requireNonNull(position, "position");
        deciders = Set.copyOf(deciders);
    }
}
