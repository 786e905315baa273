package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.cases.status.Who;
import org.passerelle.platform.security.Actor;

/** Shows staff one case with all that surrounds it; the look is on record. */
@ApplicationScoped
class ReadCase {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final CaseTerms terms;
    private final CaseContents contents;

    ReadCase(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CaseDoor door,
            CaseTerms terms,
            CaseContents contents) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.terms = terms;
        this.contents = contents;
    }

    Uni<CaseRead<CasePage>> read(Actor.Staff actor, UUID id) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.DECISIONS, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> page(tx, actor, view))));
    }

    private Uni<CasePage> page(Mutiny.StatelessSession tx, Actor.Staff actor, CaseView view) {
        Instant now = clock.instant();
        UUID id = view.id();
        CaseSurroundings around = new CaseSurroundings(tx);
        CasePageParts parts = new CasePageParts(view, capacities(actor));
        return new CaseFiles(tx)
                .find(id)
                .invoke(parts::file)
                .chain(() -> around.stuck(id, now))
                .invoke(parts::stuck)
                .chain(() -> around.family(id))
                .invoke(parts::family)
                .chain(() -> around.helpers(id, now))
                .invoke(parts::helpers)
                .chain(() -> around.moves(id))
                .invoke(parts::moves)
                .chain(() -> work(tx, actor, view, parts, now))
                .map(_ -> parts.page());
    }

    private Uni<Void> work(
            Mutiny.StatelessSession tx, Actor.Staff actor, CaseView view, CasePageParts parts, Instant now) {
        return terms.deadlines(tx, view.id(), now)
                .invoke(parts::deadlines)
                .chain(() -> terms.tasks(tx, actor, view.id(), now))
                .invoke(parts::tasks)
                .chain(() -> contents.notes(tx, view.id()))
                .invoke(parts::notes)
                .chain(() -> contents.evidence(tx, view.id(), now))
                .invoke(parts::evidence)
                .replaceWithVoid();
    }

    private static Set<Who> capacities(Actor.Staff actor) {
        return Stream.of(Who.CASEWORKER, Who.SUPERVISOR)
                .filter(who -> actor.roles().contains(who.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
