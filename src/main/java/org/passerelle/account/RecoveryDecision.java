package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.WayBack;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** Acts on what a member of staff decided about a way back that was stopped; it is final, and nobody can stop it again. */
@ApplicationScoped
class RecoveryDecision implements TaskDecision {

    private static final TaskKind KIND = RecoveryPause.kind(Duration.ofDays(WayBack.WORKING_DAYS));

    private final RecoveryEnd end;

    RecoveryDecision(RecoveryEnd end) {
        this.end = end;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return new Recoveries(tx)
                .find(task.subject())
                .chain(row -> RecoveryDesk.locked(tx, row))
                .chain(row -> act(tx, row, task))
                .replaceWith(new Decided.Done());
    }

    private Uni<Void> act(Mutiny.StatelessSession tx, @Nullable RecoveryRow row, DecidedTask task) {
        if (row == null || row.wayBack().state() != WayBack.State.PAUSED) {
            return Uni.createFrom().voidItem();
        }
        return task.outcome().equals("allow") ? end.allow(tx, row, task.now()) : end.refuse(tx, row, task.now());
    }
}
