package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.MoveCondition;
import org.passerelle.cases.status.Move;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Refusal;

/**
 * Keeps a case from a stage as long as too little is known of who and where the person is. Nothing is refused by it: the
 * case stays where it is. An officer trained for children may spare a child all of it.
 */
@ApplicationScoped
class StageGates implements MoveCondition {

    private final IdentityStanding identity;
    private final PresenceStanding presence;

    StageGates(IdentityStanding identity, PresenceStanding presence) {
        this.identity = identity;
        this.presence = presence;
    }

    @Override
    public Uni<List<Refusal>> lacking(Mutiny.StatelessSession tx, CaseView view, Move move, Instant now) {
        return StageGate.leadsThrough(move.kind())
                ? spared(tx, view).chain(spared -> spared ? nothing() : weighed(tx, view.id(), move.kind(), now))
                : nothing();
    }

    /** Whoever turned out to be no child is spared nothing any more. */
    private static Uni<Boolean> spared(Mutiny.StatelessSession tx, CaseView view) {
        return FindingRules.ofAChild(view)
                ? new Findings(tx).of(view.id()).map(found -> found.stream()
                        .anyMatch(each -> each.kind() == FindingKind.CHILD_SAFEGUARDED))
                : Uni.createFrom().item(false);
    }

    private Uni<List<Refusal>> weighed(Mutiny.StatelessSession tx, UUID application, MoveKind kind, Instant now) {
        return identity.of(tx, application, now).chain(standing -> present(tx, application, kind)
                .map(present -> StageGate.lacking(kind, standing, present)));
    }

    private Uni<Boolean> present(Mutiny.StatelessSession tx, UUID application, MoveKind kind) {
        return kind == MoveKind.MIND_TO_GRANT
                ? presence.shownAfterCall(tx, application)
                : Uni.createFrom().item(true);
    }

    private static Uni<List<Refusal>> nothing() {
        return Uni.createFrom().item(List.of());
    }
}
