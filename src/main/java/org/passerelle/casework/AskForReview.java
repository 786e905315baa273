package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseMoved;
import org.passerelle.cases.MoveObserver;
import org.passerelle.cases.status.CaseState;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.platform.tasks.TaskKind;

/**
 * Asks for a review when a decision is challenged, whoever recorded that; the task ends with the review, which nobody takes
 * who had a hand in the decision.
 */
@ApplicationScoped
class AskForReview implements MoveObserver {

    /** Its subject is the case. */
    static final TaskKind KIND = new TaskKind("decision_review", Roles.CASEWORKER, Duration.ofDays(14), List.of());

    private final StaffTasks tasks;

    AskForReview(StaffTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Uni<Void> moved(Mutiny.StatelessSession tx, CaseMoved event) {
        UUID application = event.view().id();
        if (event.view().state() == CaseState.UNDER_REVIEW) {
            return tasks.open(tx, new NewTask(KIND, application, application, event.at()));
        }
        return event.from() == CaseState.UNDER_REVIEW
                ? tasks.close(tx, KIND, application, event.at())
                : Uni.createFrom().voidItem();
    }
}
