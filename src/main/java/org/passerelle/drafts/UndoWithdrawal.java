package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Reason;
import org.passerelle.platform.security.Actor;

/** Takes a withdrawal back while there is time; an application that is not withdrawn stays as it is. */
@ApplicationScoped
class UndoWithdrawal {

    private final WithdrawalMoves moves;
    private final InstantSource clock;

    UndoWithdrawal(WithdrawalMoves moves, InstantSource clock) {
        this.moves = moves;
        this.clock = clock;
    }

    /** {@code ifMatch} is the header as it came, null when there was none. */
    Uni<WithdrawalOutcome> undo(Actor actor, UUID id, @Nullable String ifMatch) {
        return moves.move(new WithdrawalMoves.Wish(
                actor, id, ifMatch, MoveKind.UNDO_WITHDRAWAL, Reason.CHANGED_MIND, clock.instant()));
    }
}
