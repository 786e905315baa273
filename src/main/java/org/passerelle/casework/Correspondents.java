package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.assistance.Capacities;
import org.passerelle.cases.CaseView;
import org.passerelle.platform.security.Actor;

/**
 * Tells whose conversation somebody reads and writes who was let in: the person's own, together with their helpers, or that
 * of their legal representative with us.
 */
@ApplicationScoped
class Correspondents {

    private final Capacities capacities;
    private final InstantSource clock;

    Correspondents(Capacities capacities, InstantSource clock) {
        this.capacities = capacities;
        this.clock = clock;
    }

    Uni<Reader> reader(Mutiny.StatelessSession tx, Actor actor, CaseView view) {
        UUID owner = owner(view);
        return switch (actor) {
            case Actor.Applicant _ -> Uni.createFrom().item(new Reader.Owner(owner));
            case Actor.Helper helper ->
                capacities
                        .represents(tx, helper, view.id(), clock.instant())
                        .map(represents -> represents
                                ? new Reader.Representative(owner, helper.memberId())
                                : new Reader.Helper(owner));
            case Actor.Staff _ -> throw notHere();
        };
    }

    Uni<KeepLetter.Writer> writer(Mutiny.StatelessSession tx, Actor actor, CaseView view) {
        UUID owner = owner(view);
        return switch (actor) {
            case Actor.Applicant _ -> Uni.createFrom().item(new KeepLetter.Writer(owner, Party.of(owner), null));
            case Actor.Helper helper ->
                capacities
                        .represents(tx, helper, view.id(), clock.instant())
                        .map(represents -> new KeepLetter.Writer(
                                owner,
                                represents ? new Party.Representative(helper.memberId(), view.id()) : Party.of(owner),
                                helper));
            case Actor.Staff _ -> throw notHere();
        };
    }

    /** One whom a partner signed up stands for themselves. */
    private static UUID owner(CaseView view) {
        UUID account = view.accountId();
        return account == null ? view.id() : account;
    }

    private static IllegalArgumentException notHere() {
        return new IllegalArgumentException("Staff read and answer conversations where they work");
    }
}
