package org.passerelle.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Decision.Allowed;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.platform.database.ArrayText;

/** One allowed move about to be written. */
record Step(UUID moveId, Standing before, Allowed allowed, MoveRequest request, CaseView after) {

    static Step of(UUID moveId, Standing before, Allowed allowed, MoveRequest request, @Nullable String reference) {
        CaseView view = before.view();
        boolean submission = allowed.move().kind() == MoveKind.SUBMIT;
        Instant submittedAt = submission ? request.now() : view.submittedAt();
        CaseView after = new CaseView(
                view.id(),
                view.accountId(),
                view.form(),
                allowed.target().state(),
                view.paused(),
                view.caseVersion() + 1,
                reference,
                view.createdAt(),
                submittedAt,
                allowed.undoUntil(),
                view.person(),
                view.childAloneSince(),
                enteredAt(view, submittedAt),
                view.supplementTo());
        return new Step(moveId, before, allowed, request, after);
    }

    /** The first submission of a case; a later form of it has no place of its own. */
    private static @Nullable Instant enteredAt(CaseView view, @Nullable Instant submittedAt) {
        return view.enteredAt() == null && view.supplementTo() == null ? submittedAt : view.enteredAt();
    }

    /** After a correction the next one reaches one move further back. */
    @Nullable
    UUID latestMove() {
        return allowed.move().kind() == MoveKind.CORRECT_MISTAKE ? before.previousMove() : moveId;
    }

    String wayBackFrom() {
        return array(before.position().wayBack());
    }

    String wayBackTo() {
        return array(allowed.target().wayBack());
    }

    CaseMoved event() {
        return new CaseMoved(
                moveId,
                after,
                before.position().state(),
                allowed.move(),
                request.by(),
                request.reason(),
                request.now());
    }

    private static String array(List<CaseState> states) {
        return ArrayText.of(states.stream().map(Enum::name).toList());
    }
}
