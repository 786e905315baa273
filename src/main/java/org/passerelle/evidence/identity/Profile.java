package org.passerelle.evidence.identity;

import java.util.List;

/**
 * One way to show who one is: so many pieces of such a grade, and scores at least so high.
 *
 * @param code such as {@code M3A}
 */
public record Profile(String code, Level level, List<Grade> pieces, Scores scores) {

    public Profile {
        pieces = List.copyOf(pieces);
    }

    boolean metBy(List<HeldPiece> held, Scores worked) {
        return worked.reach(scores) && Assignment.exists(pieces, held);
    }
}
