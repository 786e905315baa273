package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.Right;
import org.passerelle.platform.security.Actor;

/** Puts a decision into force that a colleague proposed, if two people stand behind it. */
@ApplicationScoped
class ConfirmProposal {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ProposalDesk desk;
    private final SecondOfficer secondOfficer;
    private final EnactProposal enact;

    ConfirmProposal(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            ProposalDesk desk,
            SecondOfficer secondOfficer,
            EnactProposal enact) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
        this.secondOfficer = secondOfficer;
        this.enact = enact;
    }

    Uni<ProposalOutcome> confirm(Actor.Staff actor, UUID id, @Nullable String preview) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> desk.find(tx, actor, id, Right.WRITE)
                .chain(found -> ProposalOutcome.of(found, proposal -> locked(tx, actor, proposal, preview, now))));
    }

    /** The case is locked before the proposal is read anew, as everything does that touches both. */
    private Uni<ProposalOutcome> locked(
            Mutiny.StatelessSession tx,
            Actor.Staff actor,
            ProposedMove proposal,
            @Nullable String preview,
            Instant now) {
        return desk.foresee(tx, proposal, Officer.of(actor), now).chain(foresight -> new ProposedMoves(tx)
                .find(proposal.id())
                .chain(again -> again.isPresent() && again.get().stands()
                        ? decide(tx, actor, proposal, foresight, preview, now)
                        : Uni.createFrom().item(new ProposalOutcome.Over())));
    }

    private Uni<ProposalOutcome> decide(
            Mutiny.StatelessSession tx,
            Actor.Staff actor,
            ProposedMove proposal,
            Foresight foresight,
            @Nullable String preview,
            Instant now) {
        return secondOfficer.admits(tx, actor, proposal, now).chain(admitted -> {
            if (!admitted) {
                return Uni.createFrom().item(new ProposalOutcome.OtherOfficerNeeded());
            }
            return foresight instanceof Foresight.Ready ready
                    ? enact.enact(tx, actor, proposal, ready, preview, now)
                    : Uni.createFrom().item(new ProposalOutcome.Refused(foresight));
        });
    }
}
