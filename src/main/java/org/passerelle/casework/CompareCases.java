package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.casework.names.KnownName;
import org.passerelle.casework.names.Resemblance;
import org.passerelle.drafts.SubmittedIdentities;
import org.passerelle.drafts.SubmittedIdentity;
import org.passerelle.platform.security.Actor;

/** Lays two cases side by side for staff; the look is on record in both. */
@ApplicationScoped
class CompareCases {

    private final Mutiny.SessionFactory sessions;
    private final PairDoor door;
    private final SubmittedIdentities identities;
    private final NameVault vault;

    CompareCases(Mutiny.SessionFactory sessions, PairDoor door, SubmittedIdentities identities, NameVault vault) {
        this.sessions = sessions;
        this.door = door;
        this.identities = identities;
        this.vault = vault;
    }

    Uni<CaseRead<ComparedCases>> compare(Actor.Staff actor, UUID one, UUID other) {
        return sessions.withStatelessTransaction(
                tx -> door.look(tx, actor, one, other).chain(found -> found.then(pair -> compared(tx, pair))));
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
}
