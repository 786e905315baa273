package org.passerelle.cases.status;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A move that somebody could make with a case where it stands.
 *
 * @param to where it leads; null where that follows from the way the case came
 */
public record Offer(MoveKind kind, @Nullable CaseState to, List<Reason> reasons, boolean secondPerson) {

    public Offer {
        reasons = List.copyOf(reasons);
    }

    /** The moves of the table for these capacities; whether one is allowed in the end is decided when it is made. */
    public static List<Offer> of(CaseState state, boolean childAlone, Set<Who> who) {
        Map<Kind, Set<Reason>> reasons = new LinkedHashMap<>();
        Moves.all().stream()
                .filter(move -> move.from().contains(state))
                .filter(move -> move.who().stream().anyMatch(who::contains))
                .filter(move -> !childAlone || move.kind() != MoveKind.UPHOLD_DECISION)
                .forEach(move -> reasons.computeIfAbsent(Kind.of(move), _ -> EnumSet.noneOf(Reason.class))
                        .addAll(reasons(move, childAlone)));
        return reasons.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey().with(entry.getValue()))
                .toList();
    }

    private static Set<Reason> reasons(Move move, boolean childAlone) {
        CaseState to = target(move);
        return move.reasons().stream()
                .filter(reason -> !childAlone || to == null || !NeverToAChildAlone.covers(move.kind(), reason, to))
                .collect(Collectors.toSet());
    }

    private static @Nullable CaseState target(Move move) {
        return move.target() instanceof Target.State(CaseState fixed) ? fixed : null;
    }

    private record Kind(MoveKind kind, @Nullable CaseState to, boolean secondPerson) {

        static Kind of(Move move) {
            return new Kind(move.kind(), target(move), move.secondPerson());
        }

        Offer with(Set<Reason> why) {
            return new Offer(kind, to, List.copyOf(why), secondPerson);
        }
    }
}
