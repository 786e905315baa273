package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Makes the proposed move, once the second officer has seen what the person will be told. */
@ApplicationScoped
class EnactProposal {

    private final CarryOut carryOut;
    private final ProposalDesk desk;
    private final ProposalTasks tasks;
    private final AuditTrail trail;

    EnactProposal(CarryOut carryOut, ProposalDesk desk, ProposalTasks tasks, AuditTrail trail) {
        this.carryOut = carryOut;
        this.desk = desk;
        this.tasks = tasks;
        this.trail = trail;
    }

    Uni<ProposalOutcome> enact(
            Mutiny.StatelessSession tx,
            Actor.Staff actor,
            ProposedMove proposal,
            Foresight.Ready ready,
            @Nullable String preview,
            Instant now) {
        if (preview == null) {
            return Uni.createFrom().item(new ProposalOutcome.PreviewNeeded());
        }
        return preview.equals(ready.preview().preview())
                ? move(tx, actor, proposal, now)
                : Uni.createFrom().item(new ProposalOutcome.PreviewStale());
    }

    private Uni<ProposalOutcome> move(
            Mutiny.StatelessSession tx, Actor.Staff actor, ProposedMove proposal, Instant now) {
        UUID application = proposal.application();
        CarryOut.Letter letter = new CarryOut.Letter(desk.words(proposal), desk.note(proposal));
        return new ProposedMoves(tx)
                .decide(proposal.id(), "confirmed", actor.staffId(), null, now)
                .chain(() -> tasks.close(tx, proposal.id(), now))
                .chain(() ->
                        trail.record(tx, AuditEntry.about(application, AuditAction.DECISION_CONFIRMED, actor, now)))
                .chain(() -> carryOut.move(tx, actor, application, proposal.request(Officer.of(actor), now), letter))
                .map(ProposalOutcome.Confirmed::new);
    }
}
