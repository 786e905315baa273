package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.deadline.Wording;

/** Explains until when a withdrawal can be undone. */
@ApplicationScoped
class UndoDeadline implements CaseDeadlines {

    private final TimesToAct times;

    UndoDeadline(TimesToAct times) {
        this.times = times;
    }

    @Override
    public Uni<List<CaseDeadline>> of(Mutiny.StatelessSession tx, CaseView view, Wording wording, Instant now) {
        return times.undoUntil(tx, view, now).map(found -> found.stream()
                .map(until -> DeadlineShow.undo(until, now, wording))
                .toList());
    }
}
