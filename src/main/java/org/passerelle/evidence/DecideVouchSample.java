package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** A supervisor has looked at a vouch of an organisation that was chosen by lot. */
@ApplicationScoped
class DecideVouchSample implements TaskDecision {

    private final SettleVouch settleVouch;

    DecideVouchSample(SettleVouch settleVouch) {
        this.settleVouch = settleVouch;
    }

    @Override
    public TaskKind kind() {
        return VouchTasks.SAMPLE;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return settleVouch.settle(tx, task);
    }
}
