package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Shows officers every check about a case. */
@ApplicationScoped
class ReadChecks {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final MoveSecrets secrets;

    ReadChecks(Mutiny.SessionFactory sessions, InstantSource clock, CaseDoor door, MoveSecrets secrets) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.secrets = secrets;
    }

    Uni<CaseRead<Page<CheckItem>>> read(Actor.Staff actor, UUID application, PageQuery query) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, application, Section.DECISIONS, Right.READ)
                .chain(entry -> CaseRead.of(entry, _ -> page(tx, application, query))));
    }

    private Uni<Page<CheckItem>> page(Mutiny.StatelessSession tx, UUID application, PageQuery query) {
        return new CheckRows(tx)
                .list(application, true, query, clock.instant())
                .map(rows -> Page.of(rows, query, CheckRows.Check::id, row -> CheckItem.of(row, secrets)));
    }
}
