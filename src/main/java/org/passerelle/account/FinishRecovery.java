package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.WayBack;
import org.passerelle.notifications.Stoppages;

/**
 * Brings somebody back to whom nobody objected in a day. Time in which the service was down does not count, for nobody could
 * object then. What staff declare as an interruption does: links work all the same, and whoever is shut out cannot wait.
 */
@ApplicationScoped
class FinishRecovery {

    private final Mutiny.SessionFactory sessions;
    private final Stoppages stoppages;
    private final RecoveryEnd end;

    FinishRecovery(Mutiny.SessionFactory sessions, Stoppages stoppages, RecoveryEnd end) {
        this.sessions = sessions;
        this.stoppages = stoppages;
        this.end = end;
    }

    Uni<Void> finish(UUID id, Instant now) {
        return sessions.withStatelessTransaction(tx -> new Recoveries(tx)
                .find(id)
                .chain(row -> RecoveryDesk.locked(tx, row))
                .chain(row -> finish(tx, row, now)));
    }

    private Uni<Void> finish(Mutiny.StatelessSession tx, @Nullable RecoveryRow row, Instant now) {
        return row == null || row.heldUntil == null
                ? Uni.createFrom().voidItem()
                : stoppages
                        .outages(tx, row.heldUntil.minus(WayBack.HOLD), now)
                        .chain(lost -> finish(tx, row, lost, now));
    }

    private Uni<Void> finish(Mutiny.StatelessSession tx, RecoveryRow row, Duration lost, Instant now) {
        return row.wayBack().due(lost, now)
                ? end.allow(tx, row, now)
                : Uni.createFrom().voidItem();
    }
}
