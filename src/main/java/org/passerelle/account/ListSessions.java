package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Shows a person where they are signed in. */
@ApplicationScoped
class ListSessions {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    ListSessions(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A live session; {@code current} is the one that asks. */
    record Item(UUID id, Instant createdAt, Instant lastUsedAt, boolean current) {}

    Uni<Page<Item>> list(Actor.Applicant actor, PageQuery query) {
        return sessions.withStatelessSession(tx -> new Sessions(tx).live(actor.accountId(), query, clock.instant()))
                .map(rows -> Page.of(rows, query, Sessions.Live::id, row -> item(row, actor.sessionId())));
    }

    private static Item item(Sessions.Live row, UUID current) {
        return new Item(row.id(), row.createdAt(), row.refreshedAt(), row.id().equals(current));
    }
}
