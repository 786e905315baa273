package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Lists who was asked to vouch for a person, the first asked first. */
@ApplicationScoped
class ListVouchRequests {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final VouchDesk desk;

    ListVouchRequests(Mutiny.SessionFactory sessions, InstantSource clock, VouchDesk desk) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
    }

    Uni<Optional<Page<VouchRequestBody>>> list(Actor actor, UUID application, PageQuery query) {
        return sessions.withStatelessTransaction(tx -> desk.admit(tx, actor, application, Right.READ)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : page(tx, application, query).map(Optional::of)));
    }

    private Uni<Page<VouchRequestBody>> page(Mutiny.StatelessSession tx, UUID application, PageQuery query) {
        Instant now = clock.instant();
        return new VouchRequests(tx)
                .list(application, query)
                .map(rows -> Page.of(rows, query, VouchRequest::id, row -> desk.body(row, now)));
    }
}
