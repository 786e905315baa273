package org.passerelle.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.Person;
import org.passerelle.casework.names.Asked;
import org.passerelle.casework.names.Birth;
import org.passerelle.casework.names.KnownName;

/**
 * A case that was found.
 *
 * @param name as the person wrote it
 * @param born the day, or the month or the year where no more is known
 * @param score how well it fits, from 0 to 100
 * @param why what of it fits
 * @param team which team has it; null for none
 * @param mayOpen whether whoever reads this may open it without a reason
 */
record FoundCase(
        UUID id,
        String reference,
        String state,
        boolean child,
        Instant enteredAt,
        @Nullable String name,
        @Nullable String born,
        int score,
        List<String> why,
        @Nullable UUID team,
        boolean mayOpen) {

    static FoundCase of(SeenCases.Seen seen, @Nullable KnownName name, Asked.Score score) {
        return new FoundCase(
                seen.id(),
                seen.reference(),
                seen.state().name(),
                seen.person() == Person.CHILD,
                seen.enteredAt(),
                name == null ? null : name.shown(),
                name == null ? null : name.birth().map(Birth::text).orElse(null),
                score.points(),
                score.why(),
                null,
                false);
    }

    FoundCase at(CasePlaces.Place place) {
        return new FoundCase(
                id, reference, state, child, enteredAt, name, born, score, why, place.team(), place.mayOpen());
    }

    /** Where it is and how well it fits, but not who it is. */
    FoundCase unnamed() {
        return new FoundCase(id, reference, state, child, enteredAt, null, null, score, why, team, mayOpen);
    }
}
