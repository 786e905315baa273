package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Foreseen;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Puts a decision that needs two people before a colleague. */
@ApplicationScoped
class ProposeMove {

    private final MoveSecrets secrets;
    private final ProposalTasks tasks;
    private final AuditTrail trail;

    ProposeMove(MoveSecrets secrets, ProposalTasks tasks, AuditTrail trail) {
        this.secrets = secrets;
        this.tasks = tasks;
        this.trail = trail;
    }

    Uni<TransitionOutcome> propose(
            Mutiny.StatelessSession tx, Actor.Staff by, TransitionWish wish, Foreseen.Would would, Instant now) {
        UUID id = Ids.next();
        ProposedMoves.Sealed sealed = new ProposedMoves.Sealed(
                secrets.seal(MoveSecrets.Place.PROPOSED_WORDS, id, wish.words()),
                secrets.seal(MoveSecrets.Place.PROPOSED_NOTE, id, wish.note()));
        return tasks.endOthers(tx, would.view(), now)
                .chain(() -> new ProposedMoves(tx).add(id, would, wish.reason(), sealed, by, now))
                .chain(added -> added
                        ? added(tx, by, would.view(), id, now)
                        : Uni.createFrom().item(new TransitionOutcome.ProposalOpen()));
    }

    private Uni<TransitionOutcome> added(
            Mutiny.StatelessSession tx, Actor.Staff by, CaseView view, UUID id, Instant now) {
        return tasks.open(tx, id, view.id(), now)
                .chain(() -> trail.record(tx, AuditEntry.about(view.id(), AuditAction.DECISION_PROPOSED, by, now)))
                .replaceWith(new TransitionOutcome.Proposed(view, id));
    }
}
