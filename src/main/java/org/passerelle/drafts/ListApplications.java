package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Lists the applicant's own applications, newest first; lapsed drafts are left out. */
@ApplicationScoped
class ListApplications {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    ListApplications(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    Uni<List<DraftHeader>> list(Actor.Applicant actor, PageQuery page) {
        Instant now = clock.instant();
        return sessions.withStatelessSession(tx -> new Drafts(tx).list(actor.accountId(), page, now));
    }
}
