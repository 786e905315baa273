package org.passerelle.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece that somebody wants to add.
 *
 * @param sameAs a piece of the same issuing event, with which it counts once
 */
record PieceWish(
        String type,
        PieceDetails details,
        @Nullable UUID sameAs,
        @Nullable PersonalStatement statement) {}
