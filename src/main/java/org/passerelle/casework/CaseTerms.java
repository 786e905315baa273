package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseDeadline;
import org.passerelle.cases.CaseDeadlineList;
import org.passerelle.platform.security.Actor;

/** What has to be done in time about a case: by the person, and by us. */
@ApplicationScoped
class CaseTerms {

    private final CaseDeadlineList deadlines;
    private final Decisions decisions;

    CaseTerms(CaseDeadlineList deadlines, Decisions decisions) {
        this.deadlines = deadlines;
        this.decisions = decisions;
    }

    /** All of them, explained in English, the language of the service for staff. */
    Uni<List<CaseDeadline>> deadlines(Mutiny.StatelessSession tx, UUID application, Instant now) {
        return deadlines.of(tx, application, now);
    }

    /** The open tasks about it that somebody sees, those due first first. */
    Uni<List<TaskBody>> tasks(Mutiny.StatelessSession tx, Actor.Staff actor, UUID application, Instant now) {
        return new TaskRows(tx).about(Reach.of(actor), application).map(tasks -> tasks.stream()
                .map(task -> TaskBody.of(task, decisions.outcomes(task.kind()), now))
                .toList());
    }
}
