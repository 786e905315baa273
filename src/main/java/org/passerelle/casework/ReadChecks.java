package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
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
    private final CaseGate gate;
    private final MoveSecrets secrets;

    ReadChecks(Mutiny.SessionFactory sessions, InstantSource clock, CaseGate gate, MoveSecrets secrets) {
        this.sessions = sessions;
        this.clock = clock;
        this.gate = gate;
        this.secrets = secrets;
    }

    /** Empty for a case that is not there for them. */
    Uni<Optional<Page<CheckItem>>> read(Actor.Staff actor, UUID application, PageQuery query) {
        return sessions.withStatelessTransaction(tx -> gate.admit(tx, actor, application, Section.DECISIONS, Right.READ)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : page(tx, application, query).map(Optional::of)));
    }

    private Uni<Page<CheckItem>> page(Mutiny.StatelessSession tx, UUID application, PageQuery query) {
        return new CheckRows(tx)
                .list(application, true, query, clock.instant())
                .map(rows -> Page.of(rows, query, CheckRows.Check::id, row -> CheckItem.of(row, secrets)));
    }
}
