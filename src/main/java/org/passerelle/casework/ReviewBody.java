package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.PieceState;
import org.passerelle.evidence.ReviewWish;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** What an officer sends of a piece that they looked at. */
record ReviewBody(
        @JsonProperty(required = true) UUID piece,
        @JsonProperty(required = true) Integer revision,
        @JsonProperty(required = true) String outcome,
        @Nullable String reason,
        @Nullable String words,
        @Nullable Integer strength,
        @Nullable Integer validity,
        @Nullable List<String> conditions,
        @Nullable UUID sameAs) {

    private static final Set<PieceState> OUTCOMES =
            Set.of(PieceState.ACCEPTED, PieceState.BETTER_PHOTO_NEEDED, PieceState.NOT_USABLE);

    ReviewBody {
        if (piece == null || revision == null || outcome == null) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
    }

    /** The wish; throws {@link ProblemException} for words that cannot be kept, and for no outcome of a review. */
    ReviewWish wish(UUID application, Actor.Staff by) {
        if (!TaskNotes.fits(words)) {
            throw new ProblemException(ProblemType.TEXT_INVALID);
        }
        return new ReviewWish(
                application,
                piece,
                revision,
                named(),
                reason,
                words,
                strength,
                validity,
                conditions == null ? Set.of() : Set.copyOf(conditions),
                sameAs,
                by.roles().contains(Roles.SPECIALIST));
    }

    private PieceState named() {
        return OUTCOMES.stream()
                .filter(state -> state.code().equals(outcome))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
    }
}
