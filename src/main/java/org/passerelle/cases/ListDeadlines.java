package org.passerelle.cases;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Deadlines;
import org.passerelle.notifications.deadline.Wording;
import org.passerelle.platform.security.Actor;

/** Reads what in a case has to be done in time or ends by itself, each explained; the oldest first. */
@ApplicationScoped
class ListDeadlines {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final AccessRules access;
    private final Deadlines deadlines;
    private final List<CaseDeadlines> others;

    ListDeadlines(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            AccessRules access,
            Deadlines deadlines,
            @All List<CaseDeadlines> others) {
        this.sessions = sessions;
        this.clock = clock;
        this.access = access;
        this.deadlines = deadlines;
        this.others = others;
    }

    /** Empty for what this actor may not see. */
    Uni<Optional<List<CaseDeadline>>> of(Actor actor, UUID caseId, Wording wording) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new Applications(tx)
                .find(caseId)
                .chain(found -> found.isPresent()
                        ? found(tx, actor, found.get(), wording, now)
                        : Uni.createFrom().item(Optional.empty())));
    }

    /** Also for whom a code alone lets in: it tells no more than the state does, and time is running. */
    private Uni<Optional<List<CaseDeadline>>> found(
            Mutiny.StatelessSession tx, Actor actor, CaseView view, Wording wording, Instant now) {
        return access.admit(tx, actor, view.subject(), Section.STATE, Right.READ)
                .chain(admitted -> admitted
                        ? all(tx, view, wording, now).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<List<CaseDeadline>> all(Mutiny.StatelessSession tx, CaseView view, Wording wording, Instant now) {
        return deadlines.of(tx, view.id(), now).chain(known -> more(tx, view, wording, now)
                .map(more -> Stream.concat(known.stream().map(each -> DeadlineShow.of(each, wording)), more.stream())
                        .toList()));
    }

    private Uni<List<CaseDeadline>> more(Mutiny.StatelessSession tx, CaseView view, Wording wording, Instant now) {
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(other -> other.of(tx, view, wording, now))
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }
}
