package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.status.CaseState;
import org.passerelle.drafts.life.DraftEnd;
import org.passerelle.drafts.life.Fate;
import org.passerelle.notifications.Stoppages;

/** Finds out what is to become of a draft or a withdrawn one; everything else is kept. */
@ApplicationScoped
class FateOfDraft {

    private static final Duration UNDO = Duration.ofHours(72);

    private final DraftFactsDesk desk;
    private final Stoppages stoppages;

    FateOfDraft(DraftFactsDesk desk, Stoppages stoppages) {
        this.desk = desk;
        this.stoppages = stoppages;
    }

    Uni<Fate> of(Mutiny.StatelessSession tx, DraftHeader header, Instant now) {
        if (header.draft()) {
            return desk.of(tx, header, now).map(facts -> DraftEnd.of(facts, now));
        }
        return header.state() == CaseState.WITHDRAWN
                ? new EndingDrafts(tx)
                        .undoUntil(header.id())
                        .chain(until -> until == null ? kept() : withdrawn(tx, header, until, now))
                : kept();
    }

    private Uni<Fate> withdrawn(Mutiny.StatelessSession tx, DraftHeader header, Instant until, Instant now) {
        return new Holds(tx).of(header.id()).chain(hold -> stoppages
                .end(tx, header.id(), until.minus(UNDO), UNDO, now)
                .map(end -> DraftEnd.ofWithdrawn(
                        end, header.kept(), hold.flatMap(Holds.Hold::since).orElse(null), now)));
    }

    private static Uni<Fate> kept() {
        return Uni.createFrom().item(new Fate.Kept());
    }
}
