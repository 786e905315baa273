package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Foreseen;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.cases.status.Mover;
import org.passerelle.platform.security.Actor;

/** Finds proposals for those who may see their case, and tells what they would come to. */
@ApplicationScoped
class ProposalDesk {

    private final CaseDoor door;
    private final Cases cases;
    private final ForeseeTransition foreseeTransition;
    private final MoveSecrets secrets;

    ProposalDesk(CaseDoor door, Cases cases, ForeseeTransition foreseeTransition, MoveSecrets secrets) {
        this.door = door;
        this.cases = cases;
        this.foreseeTransition = foreseeTransition;
        this.secrets = secrets;
    }

    Uni<CaseRead<ProposedMove>> find(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, Right right) {
        return new ProposedMoves(tx)
                .find(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new CaseRead.Unknown<>())
                        : entered(tx, actor, found.get(), right));
    }

    private Uni<CaseRead<ProposedMove>> entered(
            Mutiny.StatelessSession tx, Actor.Staff actor, ProposedMove proposal, Right right) {
        return door.enter(tx, actor, proposal.application(), Section.DECISIONS, right)
                .chain(entry -> CaseRead.of(entry, _ -> Uni.createFrom().item(proposal)));
    }

    /** By the facts of now, under the lock of the case. */
    Uni<Foresight> foresee(
            Mutiny.StatelessSession tx, ProposedMove proposal, @Nullable Mover confirmedBy, Instant now) {
        return cases.foresee(tx, proposal.application(), proposal.request(confirmedBy, now))
                .chain(foreseen -> switch (foreseen) {
                    case Foreseen.Would would ->
                        foreseeTransition
                                .preview(tx, would, proposal.reason(), words(proposal))
                                .map(preview -> new Foresight.Ready(would, preview));
                    case Foreseen.Not not ->
                        Uni.createFrom()
                                .<Foresight>item(new Foresight.Refused(not.refusal(), not.lacking(), List.of()));
                    case Foreseen.Already _ -> Uni.createFrom().<Foresight>item(new Foresight.Stale());
                    case Foreseen.Unknown _ -> Uni.createFrom().<Foresight>item(new Foresight.Unknown());
                });
    }

    String words(ProposedMove proposal) {
        return Objects.requireNonNull(
                secrets.open(MoveSecrets.Place.PROPOSED_WORDS, proposal.id(), proposal.words()), "words");
    }

    @Nullable
    String note(ProposedMove proposal) {
        return secrets.open(MoveSecrets.Place.PROPOSED_NOTE, proposal.id(), proposal.note());
    }
}
