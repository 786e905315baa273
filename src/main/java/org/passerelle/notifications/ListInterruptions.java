package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;

/** Lists interruptions, the one declared last first. */
@ApplicationScoped
class ListInterruptions {

    private final Mutiny.SessionFactory sessions;

    ListInterruptions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Page<InterruptionBody>> list(PageQuery query) {
        return sessions.withStatelessSession(tx -> new Interruptions(tx).list(query))
                .map(rows -> Page.of(rows, query, row -> row.id, InterruptionBody::of));
    }
}
