package org.passerelle.assistance;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.partners.PartnersNear;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Shows the owner of a file who can see something of it, and who could. */
@ApplicationScoped
class ListHelpers {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final OwnFile file;
    private final PartnersNear near;

    ListHelpers(Mutiny.SessionFactory sessions, InstantSource clock, OwnFile file, PartnersNear near) {
        this.sessions = sessions;
        this.clock = clock;
        this.file = file;
        this.near = near;
    }

    /** Empty for an application that is not this person's. */
    Uni<Optional<Page<GrantBody>>> list(Actor.Applicant actor, UUID id, PageQuery query) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> file.find(tx, actor, id)
                .chain(found -> found.isPresent()
                        ? page(tx, found.get(), query, now).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Page<GrantBody>> page(Mutiny.StatelessSession tx, UUID application, PageQuery query, Instant now) {
        return new Grants(tx)
                .of(application, query)
                .map(grants -> Page.of(grants, query, Grants.View::id, grant -> grant))
                .chain(page -> shown(tx, page.items(), now).map(items -> new Page<>(items, page.next())));
    }

    private Uni<List<GrantBody>> shown(Mutiny.StatelessSession tx, List<Grants.View> grants, Instant now) {
        return Multi.createFrom()
                .iterable(grants)
                .onItem()
                .transformToUniAndConcatenate(grant -> shown(tx, grant, now))
                .collect()
                .asList();
    }

    /** Whose helper may not help for now is offered others. */
    private Uni<GrantBody> shown(Mutiny.StatelessSession tx, Grants.View grant, Instant now) {
        boolean away = grant.suspendedAt() != null && grant.endedAt() == null && now.isBefore(grant.endsAt());
        return away
                ? near.of(tx, grant.organisation()).map(offers -> GrantBody.of(grant, offers, now))
                : Uni.createFrom().item(GrantBody.of(grant, now));
    }
}
