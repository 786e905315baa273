package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Two cases that a member of staff may see. */
record SeenPair(SeenCases.Seen one, SeenCases.Seen other) {

    /** Empty where either is not there for them, or both are one. */
    static Uni<Optional<SeenPair>> of(Mutiny.StatelessSession tx, Reach reach, UUID one, UUID other) {
        return new SeenCases(tx, reach).of(List.of(one, other)).map(cases -> of(cases, one, other));
    }

    private static Optional<SeenPair> of(List<SeenCases.Seen> cases, UUID one, UUID other) {
        Map<UUID, SeenCases.Seen> found = SeenCases.byId(cases);
        return found.size() == 2 ? Optional.of(new SeenPair(known(found, one), known(found, other))) : Optional.empty();
    }

    private static SeenCases.Seen known(Map<UUID, SeenCases.Seen> found, UUID id) {
        return Optional.ofNullable(found.get(id)).orElseThrow();
    }
}
