package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Safeguarding;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;

/** Has a trained officer look whenever somebody is to help a child who is alone: helpers are whom traffickers play. */
@ApplicationScoped
class ChildHelped {

    private final Cases cases;
    private final StaffTasks tasks;

    ChildHelped(Cases cases, StaffTasks tasks) {
        this.cases = cases;
        this.tasks = tasks;
    }

    /** Nothing for whom is no child alone. */
    Uni<Void> look(Mutiny.StatelessSession tx, UUID application, Instant now) {
        return cases.find(tx, application)
                .map(found -> found.filter(view -> view.childAloneSince() != null))
                .chain(child -> child.map(view -> ask(tx, view, now))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> ask(Mutiny.StatelessSession tx, CaseView view, Instant now) {
        return tasks.open(tx, new NewTask(Safeguarding.TASK, view.id(), view.id(), now));
    }
}
