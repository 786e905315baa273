package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Reason;
import org.passerelle.platform.security.Actor;

/** Withdraws an application; one that is withdrawn already stays so. */
@ApplicationScoped
class WithdrawApplication {

    private final WithdrawalMoves moves;
    private final InstantSource clock;

    WithdrawApplication(WithdrawalMoves moves, InstantSource clock) {
        this.moves = moves;
        this.clock = clock;
    }

    /** {@code ifMatch} is the header as it came, null when there was none. */
    Uni<WithdrawalOutcome> withdraw(Actor actor, UUID id, @Nullable String ifMatch) {
        return moves.move(
                new WithdrawalMoves.Wish(actor, id, ifMatch, MoveKind.WITHDRAW, Reason.OWN_WISH, clock.instant()));
    }
}
