package org.passerelle.evidence;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer wants to say of a piece.
 *
 * @param revision of the piece as they saw it
 * @param outcome accepted, better_photo_needed or not_usable
 * @param sameAs a piece of the same issuing event, with which it counts once; null where that stays as it is
 * @param specialist whether a specialist says it
 */
public record ReviewWish(
        UUID application,
        UUID piece,
        int revision,
        PieceState outcome,
        @Nullable String reason,
        @Nullable String words,
        @Nullable Integer strength,
        @Nullable Integer validity,
        Set<String> conditions,
        @Nullable UUID sameAs,
        boolean specialist) {

    public ReviewWish {
        conditions = Set.copyOf(conditions);
    }

    boolean accepts() {
        return outcome == PieceState.ACCEPTED;
    }
}
