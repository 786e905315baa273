package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.OfficersApart;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.tasks.StaffTasks;

/** The second look at a piece that was found not usable: another officer's, as far as can be known. */
@ApplicationScoped
class SecondLook {

    private final OfficersApart apart;
    private final StaffTasks tasks;

    SecondLook(OfficersApart apart, StaffTasks tasks) {
        this.apart = apart;
        this.tasks = tasks;
    }

    /** Whether the person waits for one. */
    static boolean awaited(Piece piece) {
        Instant asked = piece.secondLookAt();
        Instant reviewed = piece.reviewedAt();
        return asked != null && (reviewed == null || !asked.isBefore(reviewed));
    }

    /** Whether this officer may review the piece now. */
    Uni<Boolean> admits(Mutiny.StatelessSession tx, Piece piece, Actor.Staff by) {
        return !awaited(piece) || piece.reviewedBy() == null || piece.reviewedAt() == null
                ? Uni.createFrom().item(true)
                : apart.doubt(tx, piece.reviewedBy(), piece.reviewedAt(), by).map(doubt -> doubt.isEmpty());
    }

    Uni<Void> done(Mutiny.StatelessSession tx, Piece piece, Instant now) {
        return awaited(piece)
                ? tasks.close(tx, AskSecondLook.TASK, piece.id(), now)
                : Uni.createFrom().voidItem();
    }
}
