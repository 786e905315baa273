package org.passerelle.assistance;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/**
 * Lists whom a helper helps, and what each is missing. What is missing is known only after a page is read, so that a page
 * filtered by it can hold fewer people than were asked for, and another follow all the same.
 */
@ApplicationScoped
class ReadRoster {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final LookAtPerson look;

    ReadRoster(Mutiny.SessionFactory sessions, InstantSource clock, LookAtPerson look) {
        this.sessions = sessions;
        this.clock = clock;
        this.look = look;
    }

    Uni<Page<RosterLine.Item>> list(Actor.Helper helper, RosterFilter filter, PageQuery query) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new Rosters(tx)
                .list(helper, filter, query, now)
                .map(lines -> Page.of(lines, query, RosterLine::grant, line -> line))
                .chain(page -> seen(tx, helper, page.items(), now)
                        .map(items ->
                                new Page<>(items.stream().filter(filter::shows).toList(), page.next()))));
    }

    /** Null for whom this helper does not help. */
    Uni<RosterLine.@Nullable Item> find(Actor.Helper helper, UUID application) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new Rosters(tx)
                .find(helper, application, now)
                .chain(line -> line == null ? Uni.createFrom().nullItem() : look.at(tx, helper, line, now)));
    }

    private Uni<List<RosterLine.Item>> seen(
            Mutiny.StatelessSession tx, Actor.Helper helper, List<RosterLine> lines, Instant now) {
        return Multi.createFrom()
                .iterable(lines)
                .onItem()
                .transformToUniAndConcatenate(line -> look.at(tx, helper, line, now))
                .collect()
                .asList();
    }
}
