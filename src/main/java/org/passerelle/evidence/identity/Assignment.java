package org.passerelle.evidence.identity;

import java.util.List;

/**
 * Whether held pieces can stand for the pieces that a profile asks for: each for one of them at most, of one issuing event
 * one at most, and one vouch at most.
 */
final class Assignment {

    private Assignment() {}

    static boolean exists(List<Grade> asked, List<HeldPiece> held) {
        return place(asked, 0, held, new HeldPiece[asked.size()]);
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
