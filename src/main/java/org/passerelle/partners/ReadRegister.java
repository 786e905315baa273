package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.demo.Demo;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;

/** Shows UKVI every organisation that it approved, also those that are suspended or on no public list. */
@ApplicationScoped
class ReadRegister {

    private final Mutiny.SessionFactory sessions;
    private final Demo demo;

    ReadRegister(Mutiny.SessionFactory sessions, Demo demo) {
        this.sessions = sessions;
        this.demo = demo;
    }

    Uni<Page<OrganisationBody>> read(PageQuery query) {
        return sessions.withStatelessSession(tx -> new Organisations(tx).register(query, demo.on()))
                .map(rows -> Page.of(rows, query, row -> row.id, OrganisationBody::of));
    }
}
