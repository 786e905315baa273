package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.demo.Demo;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;

/** Shows anybody which organisations help: those that are approved, not suspended, and want to be found. */
@ApplicationScoped
class ListOrganisations {

    private final Mutiny.SessionFactory sessions;
    private final Demo demo;

    ListOrganisations(Mutiny.SessionFactory sessions, Demo demo) {
        this.sessions = sessions;
        this.demo = demo;
    }

    Uni<Page<ListedBody>> list(PageQuery query) {
        return sessions.withStatelessSession(tx -> new Organisations(tx).listed(query, demo.on()))
                .map(rows -> Page.of(rows, query, row -> row.id, ListedBody::of));
    }
}
