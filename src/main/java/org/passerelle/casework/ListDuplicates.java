package org.passerelle.casework;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Shows staff which other cases may be of the same person; the look is on record in each of them. */
@ApplicationScoped
class ListDuplicates {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final FindDuplicates duplicates;
    private final AuditTrail trail;

    ListDuplicates(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CaseDoor door,
            FindDuplicates duplicates,
            AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.duplicates = duplicates;
        this.trail = trail;
    }

    Uni<CaseRead<DuplicatesSeen>> list(Actor.Staff actor, UUID id) {
        Reach reach = Reach.of(actor);
        return sessions.withStatelessTransaction(tx -> new SeenCases(tx, reach)
                .of(List.of(id))
                .chain(cases -> cases.isEmpty()
                        ? Uni.createFrom().item(new CaseRead.Unknown<>())
                        : entered(tx, actor, cases.getFirst())));
    }

    private Uni<CaseRead<DuplicatesSeen>> entered(Mutiny.StatelessSession tx, Actor.Staff actor, SeenCases.Seen one) {
        return door.enter(tx, actor, one.id(), Section.FORM, Right.READ)
                .chain(entry -> CaseRead.of(entry, _ -> found(tx, actor, one)));
    }

    private Uni<DuplicatesSeen> found(Mutiny.StatelessSession tx, Actor.Staff actor, SeenCases.Seen one) {
        return duplicates
                .of(tx, one, Reach.of(actor))
                .chain(found -> placed(tx, actor, found))
                .call(found -> record(tx, actor, one.id(), found))
                .map(DuplicatesSeen::new);
    }

    private Uni<List<FoundCase>> placed(Mutiny.StatelessSession tx, Actor.Staff actor, List<FoundCase> found) {
        return new CasePlaces(tx)
                .of(actor, found.stream().map(FoundCase::id).toList(), clock.instant())
                .map(places ->
                        found.stream().map(one -> one.at(places.get(one.id()))).toList());
    }

    private Uni<Void> record(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, List<FoundCase> found) {
        Instant now = clock.instant();
        return trail.record(tx, AuditEntry.about(id, AuditAction.DUPLICATES_READ, actor, now))
                .chain(() -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(
                                one -> trail.record(tx, AuditEntry.about(one.id(), AuditAction.CASE_FOUND, actor, now)))
                        .onItem()
                        .ignoreAsUni());
    }
}
