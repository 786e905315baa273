package org.passerelle.casework;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Shows staff which other cases may be of the same person; the look is on record in each of them. */
@ApplicationScoped
class ListDuplicates {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final FindDuplicates duplicates;
    private final AuditTrail trail;

    ListDuplicates(Mutiny.SessionFactory sessions, InstantSource clock, FindDuplicates duplicates, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.duplicates = duplicates;
        this.trail = trail;
    }

    /** Empty for a case that is not there for this person. */
    Uni<Optional<DuplicatesSeen>> list(Actor.Staff actor, UUID id) {
        Reach reach = Reach.of(actor);
        return sessions.withStatelessTransaction(tx -> new SeenCases(tx, reach)
                .of(List.of(id))
                .chain(cases -> cases.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : duplicates
                                .of(tx, cases.getFirst(), reach)
                                .chain(found -> placed(tx, actor, found))
                                .call(found -> record(tx, actor, id, found))
                                .map(found -> Optional.of(new DuplicatesSeen(found)))));
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
