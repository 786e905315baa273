package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;

/** Acts on what somebody of ours found about a vouch: it counts in full, or it is revoked. */
@ApplicationScoped
class SettleVouch {

    private final VouchPieces pieces;
    private final EndVouch endVouch;

    SettleVouch(VouchPieces pieces, EndVouch endVouch) {
        this.pieces = pieces;
        this.endVouch = endVouch;
    }

    Uni<Decided> settle(Mutiny.StatelessSession tx, DecidedTask task) {
        return new Vouches(tx)
                .lock(task.subject())
                .chain(vouch -> settle(tx, vouch, task))
                .replaceWith(new Decided.Done());
    }

    private Uni<Void> settle(Mutiny.StatelessSession tx, @Nullable Vouch vouch, DecidedTask task) {
        if (vouch == null) {
            return Uni.createFrom().voidItem();
        }
        return switch (task.outcome()) {
            case VouchTasks.CONFIRMED -> confirm(tx, vouch, task);
            case VouchTasks.DENIED ->
                endVouch.end(tx, vouch, EndVouch.By.STAFF, task.by().staffId(), task.now())
                        .replaceWithVoid();
            // Somebody tries again when the person asks for it; until then it is worth what it was.
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> confirm(Mutiny.StatelessSession tx, Vouch vouch, DecidedTask task) {
        var full = new PieceWeights.Weight(
                PieceState.ACCEPTED,
                null,
                vouch.kind().highestValidity(),
                task.by().staffId());
        return new Vouches(tx)
                .settle(vouch.id(), task.by().staffId(), task.now())
                .chain(settled -> settled
                        ? pieces.weigh(tx, vouch.application(), vouch.piece(), full, task.now())
                        : Uni.createFrom().voidItem());
    }
}
