package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.MergeCases;
import org.passerelle.cases.Merged;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.cases.status.CaseReference;
import org.passerelle.platform.security.Actor;

/** Makes two cases one for who sees both. */
@ApplicationScoped
class MergeSeen {

    private final Mutiny.SessionFactory sessions;
    private final CaseDoor door;
    private final MergeCases mergeCases;

    MergeSeen(Mutiny.SessionFactory sessions, CaseDoor door, MergeCases mergeCases) {
        this.sessions = sessions;
        this.door = door;
        this.mergeCases = mergeCases;
    }

    Uni<CaseRead<Merged>> merge(Actor.Staff by, UUID kept, String duplicate, @Nullable String ifMatch) {
        return sessions.withStatelessTransaction(tx -> door.any(tx, by, kept, Section.STATE, Right.WRITE)
                .chain(entry -> CaseRead.of(entry, _ -> other(tx, duplicate)))
                .chain(found -> found.chain(other -> entered(tx, by, other)))
                .chain(found -> found.then(_ -> mergeCases.merge(by, kept, duplicate, ifMatch))));
    }

    /** Empty where no submitted case has the number. */
    private static Uni<Optional<UUID>> other(Mutiny.StatelessSession tx, String duplicate) {
        return CaseReference.parse(duplicate)
                .map(reference -> new SeenCases(tx, Reach.ALL)
                        .of(reference)
                        .map(found -> found.stream().map(SeenCases.Seen::id).findFirst()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<CaseRead<Optional<UUID>>> entered(Mutiny.StatelessSession tx, Actor.Staff by, Optional<UUID> other) {
        return other.isEmpty()
                ? Uni.createFrom().item(new CaseRead.Found<>(other))
                : door.enter(tx, by, other.get(), Section.STATE, Right.WRITE)
                        .chain(entry -> CaseRead.of(entry, _ -> Uni.createFrom().item(other)));
    }
}
