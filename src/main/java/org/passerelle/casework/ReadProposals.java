package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.Right;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Shows officers what waits for a second person. */
@ApplicationScoped
class ReadProposals {

    private final Mutiny.SessionFactory sessions;
    private final ProposalDesk desk;
    private final MoveSecrets secrets;
    private final InstantSource clock;
    private final AuditTrail trail;

    ReadProposals(
            Mutiny.SessionFactory sessions,
            ProposalDesk desk,
            MoveSecrets secrets,
            InstantSource clock,
            AuditTrail trail) {
        this.sessions = sessions;
        this.desk = desk;
        this.secrets = secrets;
        this.clock = clock;
        this.trail = trail;
    }

    Uni<Page<ProposalItem>> list(Actor.Staff actor, PageQuery query) {
        AuditEntry entry = AuditEntry.aboutNobody(AuditAction.LIST_READ, actor, clock.instant());
        return sessions.withStatelessTransaction(
                        tx -> new ProposedMoves(tx).open(query).call(() -> trail.record(tx, entry)))
                .map(rows -> Page.of(rows, query, ProposedMove::id, row -> ProposalItem.of(row, actor)));
    }

    /** Empty for one that is not there for them. */
    Uni<Optional<ProposalBody>> read(Actor.Staff actor, UUID id) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> desk.find(tx, actor, id, Right.READ)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : shown(tx, actor, found.get(), now).map(Optional::of)));
    }

    private Uni<ProposalBody> shown(Mutiny.StatelessSession tx, Actor.Staff actor, ProposedMove proposal, Instant now) {
        return proposal.stands()
                ? desk.foresee(tx, proposal, null, now)
                        .map(foresight -> body(
                                actor, proposal, foresight instanceof Foresight.Ready ready ? ready.preview() : null))
                : Uni.createFrom().item(body(actor, proposal, null));
    }

    private ProposalBody body(Actor.Staff actor, ProposedMove proposal, @Nullable MovePreview preview) {
        return new ProposalBody(
                ProposalItem.of(proposal, actor),
                proposal.state(),
                desk.words(proposal),
                desk.note(proposal),
                secrets.open(MoveSecrets.Place.PROPOSAL_ANSWER, proposal.id(), proposal.answer()),
                preview);
    }
}
