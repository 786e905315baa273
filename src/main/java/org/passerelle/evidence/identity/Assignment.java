package org.passerelle.evidence.identity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whether held pieces can stand for the pieces that a profile asks for: each for one of them at most, of one issuing event
 * one at most, and one vouch at most.
 */
final class Assignment {

    /** Up to so many, trying all is quicker than looking for those that are alike. */
    private static final int FEW = 8;

    private Assignment() {}

    static boolean exists(List<Grade> asked, List<HeldPiece> held) {
        List<HeldPiece> fitting = held.stream()
                .filter(piece -> asked.stream().anyMatch(grade -> grade.metBy(piece)))
                .toList();
        return fitting.size() >= asked.size()
                && place(
                        asked,
                        0,
                        fitting.size() > FEW ? unlike(fitting, asked.size()) : fitting,
                        new HeldPiece[asked.size()]);
    }

    /** What makes no difference between two pieces of an issuing event. */
    private record Weight(int strength, int validity, boolean vouch) {}

    /** Of issuing events with pieces of the same weights so many are enough, and of each one piece of a weight. */
    private static List<HeldPiece> unlike(List<HeldPiece> fitting, int enough) {
        Map<UUID, Map<Weight, HeldPiece>> events = new LinkedHashMap<>();
        for (HeldPiece piece : fitting) {
            events.computeIfAbsent(piece.issuingEvent(), _ -> new HashMap<>())
                    .putIfAbsent(new Weight(piece.strength(), piece.validity(), piece.vouch()), piece);
        }
        Map<Set<Weight>, Integer> alike = new HashMap<>();
        return events.values().stream()
                .filter(event -> alike.merge(event.keySet(), 1, Integer::sum) <= enough)
                .flatMap(event -> event.values().stream())
                .toList();
    }

    private static boolean place(List<Grade> asked, int next, List<HeldPiece> held, HeldPiece[] taken) {
        if (next == asked.size()) {
            return true;
        }
        for (HeldPiece piece : held) {
            if (asked.get(next).metBy(piece) && free(piece, taken, next)) {
                taken[next] = piece;
                if (place(asked, next + 1, held, taken)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A piece has the issuing event of itself, so that it is never taken twice. */
    private static boolean free(HeldPiece piece, HeldPiece[] taken, int count) {
        for (int i = 0; i < count; i++) {
            if (taken[i].issuingEvent().equals(piece.issuingEvent()) || taken[i].vouch() && piece.vouch()) {
                return false;
            }
        }
        return true;
    }
}
