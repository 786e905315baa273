package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.status.CaseState;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;

/** Asks a trained officer to look after a child alone whose case was withdrawn: it may not have been the child who did it. */
@ApplicationScoped
class AskAfterChildren implements MoveObserver {

    private final StaffTasks tasks;

    AskAfterChildren(StaffTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Uni<Void> moved(Mutiny.StatelessSession tx, CaseMoved event) {
        CaseView view = event.view();
        return view.childAloneSince() != null && view.state() == CaseState.WITHDRAWN
                ? tasks.open(tx, new NewTask(Safeguarding.TASK, view.id(), view.id(), event.at()))
                : Uni.createFrom().voidItem();
    }
}
