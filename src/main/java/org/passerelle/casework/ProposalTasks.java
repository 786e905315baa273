package org.passerelle.casework;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseMoved;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.MoveObserver;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.platform.tasks.TaskKind;

/** Asks colleagues to look at what was proposed, and ends what was asked once it is decided. */
@ApplicationScoped
class ProposalTasks implements MoveObserver {

    /** Its subject is the proposal; only deciding that ends it. */
    static final TaskKind CONFIRM = new TaskKind("confirm_decision", Roles.CASEWORKER, Duration.ofDays(2), List.of());

    private final StaffTasks tasks;

    ProposalTasks(StaffTasks tasks) {
        this.tasks = tasks;
    }

    Uni<Void> open(Mutiny.StatelessSession tx, UUID proposal, UUID application, Instant now) {
        return tasks.open(tx, new NewTask(CONFIRM, proposal, application, now));
    }

    Uni<Void> close(Mutiny.StatelessSession tx, UUID proposal, Instant now) {
        return tasks.close(tx, CONFIRM, proposal, now);
    }

    /** A proposal stands as long as its case. */
    @Override
    public Uni<Void> moved(Mutiny.StatelessSession tx, CaseMoved event) {
        return endOthers(tx, event.view(), event.at());
    }

    Uni<Void> endOthers(Mutiny.StatelessSession tx, CaseView view, Instant now) {
        return new ProposedMoves(tx)
                .voidOthers(view.id(), view.caseVersion(), now)
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> close(tx, id, now))
                        .onItem()
                        .ignoreAsUni());
    }
}
