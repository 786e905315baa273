package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** A member of staff has called a voucher at work. */
@ApplicationScoped
class DecideVouchCallBack implements TaskDecision {

    private final SettleVouch settleVouch;

    DecideVouchCallBack(SettleVouch settleVouch) {
        this.settleVouch = settleVouch;
    }

    @Override
    public TaskKind kind() {
        return VouchTasks.CALL_BACK;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return settleVouch.settle(tx, task);
    }
}
