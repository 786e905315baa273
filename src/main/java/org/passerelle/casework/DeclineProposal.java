package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.platform.security.Actor;

/** Ends a proposal without the decision: a colleague disagrees and says why, or whoever made it takes it back. */
@ApplicationScoped
class DeclineProposal {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ProposalDesk desk;
    private final ProposalTasks tasks;
    private final ProposalAnswers answers;

    DeclineProposal(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            ProposalDesk desk,
            ProposalTasks tasks,
            ProposalAnswers answers) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
        this.tasks = tasks;
        this.answers = answers;
    }

    Uni<ProposalOutcome> decline(Actor.Staff actor, UUID id, String why) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> desk.find(tx, actor, id, Right.WRITE)
                .chain(found -> ProposalOutcome.of(found, proposal -> locked(tx, actor, proposal, why, now))));
    }

    private Uni<ProposalOutcome> locked(
            Mutiny.StatelessSession tx, Actor.Staff actor, ProposedMove proposal, String why, Instant now) {
        return new TaskRows(tx)
                .lockCase(proposal.application())
                .chain(() -> new ProposedMoves(tx).find(proposal.id()))
                .chain(again -> again.isPresent() && again.get().stands()
                        ? tasks.close(tx, proposal.id(), now)
                                .chain(() -> answers.declined(tx, actor, proposal, why, now))
                        : Uni.createFrom().item(new ProposalOutcome.Over()));
    }
}
