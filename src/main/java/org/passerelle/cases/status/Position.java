package org.passerelle.cases.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where a case stands, and the way back: the states it has to return to, the nearest last. */
public record Position(CaseState state, List<CaseState> wayBack) {

    public Position {
        Objects.requireNonNull(state, "state");
        wayBack = List.copyOf(wayBack);
    }

    /** A position without a way back. */
    public static Position at(CaseState state) {
        return new Position(state, List.of());
    }

    Position forward(CaseState next) {
        if (!next.remembersWhereFrom()) {
            return at(next);
        }
        var longer = new ArrayList<>(wayBack);
        longer.add(state);
        return new Position(next, longer);
    }

    Optional<Position> back(int steps) {
        int left = wayBack.size() - steps;
        return left < 0 ? Optional.empty() : Optional.of(new Position(wayBack.get(left), wayBack.subList(0, left)));
    }
}
