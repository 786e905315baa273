package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Shows the owner of a file who can see something of it, and who could. */
@ApplicationScoped
class ListHelpers {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final OwnFile file;

    ListHelpers(Mutiny.SessionFactory sessions, InstantSource clock, OwnFile file) {
        this.sessions = sessions;
        this.clock = clock;
        this.file = file;
    }

    /** Empty for an application that is not this person's. */
    Uni<Optional<Page<GrantBody>>> list(Actor.Applicant actor, UUID id, PageQuery query) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> file.find(tx, actor, id)
                .chain(found -> found.isPresent()
                        ? page(tx, found.get(), query, now).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty())));
    }

    private static Uni<Page<GrantBody>> page(
            Mutiny.StatelessSession tx, UUID application, PageQuery query, Instant now) {
        return new Grants(tx)
                .of(application, query)
                .map(grants -> Page.of(grants, query, Grants.View::id, grant -> GrantBody.of(grant, now)));
    }
}
