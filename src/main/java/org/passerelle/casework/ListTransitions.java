package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.cases.status.CaseState;
import org.passerelle.platform.security.Actor;

/** Lists what an officer may do with a case now. */
@ApplicationScoped
class ListTransitions {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final Cases cases;

    ListTransitions(Mutiny.SessionFactory sessions, InstantSource clock, CaseDoor door, Cases cases) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.cases = cases;
    }

    /** The state of a case and the ways on from it. */
    record Ways(CaseState state, boolean paused, long caseVersion, List<ChoiceItem> allowed) {}

    Uni<CaseRead<Ways>> list(Actor.Staff actor, UUID application) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, application, Section.STATE, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> ways(tx, view, actor))));
    }

    private Uni<Ways> ways(Mutiny.StatelessSession tx, CaseView view, Actor.Staff actor) {
        return cases.choices(tx, view.id(), Officer.of(actor), clock.instant())
                .map(choices -> new Ways(view.state(), view.paused(), view.caseVersion(), ChoiceItem.of(choices)));
    }
}
