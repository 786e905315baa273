package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Reads how a case moved, for those who may read its decisions. */
@ApplicationScoped
class ListTimeline {

    private final Mutiny.SessionFactory sessions;
    private final AccessRules access;

    ListTimeline(Mutiny.SessionFactory sessions, AccessRules access) {
        this.sessions = sessions;
        this.access = access;
    }

    Uni<Timeline> of(Actor actor, UUID caseId, PageQuery query) {
        return sessions.withStatelessTransaction(tx -> of(tx, actor, caseId, query));
    }

    private Uni<Timeline> of(Mutiny.StatelessSession tx, Actor actor, UUID caseId, PageQuery query) {
        return new Applications(tx)
                .find(caseId)
                .chain(found -> found.isPresent()
                        ? found(tx, actor, found.get(), query)
                        : Uni.createFrom().item(new Timeline.Unknown()));
    }

    private Uni<Timeline> found(Mutiny.StatelessSession tx, Actor actor, CaseView view, PageQuery query) {
        return access.admit(tx, actor, view.subject(), Section.DECISIONS, Right.READ)
                .chain(admitted ->
                        admitted ? entries(tx, view, query) : Uni.createFrom().item(new Timeline.Unknown()));
    }

    private static Uni<Timeline> entries(Mutiny.StatelessSession tx, CaseView view, PageQuery query) {
        return new CaseMoves(tx)
                .timeline(view.id(), query.rows(), query.after())
                .map(entries -> new Timeline.Found(view.caseVersion(), entries));
    }

    /** The outcome; what this actor may not see is unknown to them. */
    sealed interface Timeline {

        record Found(long caseVersion, List<CaseMoves.Entry> entries) implements Timeline {}

        record Unknown() implements Timeline {}
    }
}
