package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Cases;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Keeps why a proposal was declined, on record. */
@ApplicationScoped
class ProposalAnswers {

    private final MoveSecrets secrets;
    private final AuditTrail trail;
    private final Cases cases;

    ProposalAnswers(MoveSecrets secrets, AuditTrail trail, Cases cases) {
        this.secrets = secrets;
        this.trail = trail;
        this.cases = cases;
    }

    Uni<ProposalOutcome> declined(
            Mutiny.StatelessSession tx, Actor.Staff actor, ProposedMove proposal, String why, Instant now) {
        UUID application = proposal.application();
        byte[] answer = secrets.seal(MoveSecrets.Place.PROPOSAL_ANSWER, proposal.id(), why);
        return new ProposedMoves(tx)
                .decide(proposal.id(), "declined", actor.staffId(), answer, now)
                .chain(() -> trail.record(tx, AuditEntry.about(application, AuditAction.DECISION_DECLINED, actor, now)))
                .chain(() -> cases.find(tx, application))
                .map(view -> new ProposalOutcome.Declined(view.orElseThrow()));
    }
}
