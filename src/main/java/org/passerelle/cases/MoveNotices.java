package org.passerelle.cases;

import java.util.Optional;
import java.util.Set;
import org.passerelle.cases.status.Move;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Reason;
import org.passerelle.notifications.Notice;

/** Which notice a move is told in, as its row of the table says. */
final class MoveNotices {

    /** Their texts have values that only the act itself knows, and whoever does it sends them. */
    private static final Set<MoveKind> TOLD_BY_THE_ACT =
            Set.of(MoveKind.SUBMIT, MoveKind.WITHDRAW, MoveKind.UNDO_WITHDRAWAL);

    private MoveNotices() {}

    /** Empty for what nobody may be told, and for what whoever does it tells. */
    static Optional<Notice> of(CaseMoved event) {
        return of(event.move(), event.reason());
    }

    static Optional<Notice> of(Move move, Reason reason) {
        String code = move.notice();
        return code == null || toldByTheAct(move.kind(), reason) ? Optional.empty() : Optional.of(Notice.of(code));
    }

    /** A merger tells the owners of both cases, once each. */
    private static boolean toldByTheAct(MoveKind kind, Reason reason) {
        return TOLD_BY_THE_ACT.contains(kind) || kind == MoveKind.CLOSE && reason == Reason.MERGED;
    }
}
