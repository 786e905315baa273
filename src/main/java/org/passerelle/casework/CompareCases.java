package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.casework.names.KnownName;
import org.passerelle.casework.names.Resemblance;
import org.passerelle.drafts.SubmittedIdentities;
import org.passerelle.drafts.SubmittedIdentity;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Lays two cases side by side for staff; the look is on record in both. */
@ApplicationScoped
class CompareCases {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final SubmittedIdentities identities;
    private final NameVault vault;
    private final AuditTrail trail;

    CompareCases(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            SubmittedIdentities identities,
            NameVault vault,
            AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.identities = identities;
        this.vault = vault;
        this.trail = trail;
    }

    /** Empty where either is not there for this person, or both are one. */
    Uni<Optional<ComparedCases>> compare(Actor.Staff actor, UUID one, UUID other) {
        return sessions.withStatelessTransaction(tx -> SeenPair.of(tx, Reach.of(actor), one, other)
                .chain(pair -> pair.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : compared(tx, pair.get())
                                .call(() -> record(tx, actor, one, other))
                                .map(Optional::of)));
    }

    private Uni<ComparedCases> compared(Mutiny.StatelessSession tx, SeenPair pair) {
        return identity(tx, pair.one().id())
                .chain(mine -> identity(tx, pair.other().id()).chain(theirs -> beside(tx, pair, mine, theirs)));
    }

    private Uni<ComparedCases> beside(
            Mutiny.StatelessSession tx, SeenPair pair, SubmittedIdentity mine, SubmittedIdentity theirs) {
        KnownName one = vault.known(mine);
        KnownName other = vault.known(theirs);
        List<ComparedCases.Answer> answers = ComparedCases.answers(mine, theirs);
        return new DuplicateRows(tx)
                .between(pair.one().id(), pair.other().id())
                .map(between -> ComparedCases.of(
                        pair, Resemblance.of(one, other, between.ties()), between.toldApart(), answers));
    }

    private Uni<SubmittedIdentity> identity(Mutiny.StatelessSession tx, UUID id) {
        return identities
                .of(tx, id)
                .map(found -> Objects.requireNonNull(found.orElse(null), "A submitted case has no snapshot"));
    }

    private Uni<Void> record(Mutiny.StatelessSession tx, Actor.Staff actor, UUID one, UUID other) {
        Instant now = clock.instant();
        return trail.record(tx, AuditEntry.about(one, AuditAction.DUPLICATES_READ, actor, now))
                .chain(() -> trail.record(tx, AuditEntry.about(other, AuditAction.DUPLICATES_READ, actor, now)));
    }
}
