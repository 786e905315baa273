package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Reads applications and their answers for whoever may see them; for others they do not exist. */
@ApplicationScoped
class ReadDrafts {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final AccessRules access;
    private final DraftDesk desk;

    ReadDrafts(Mutiny.SessionFactory sessions, InstantSource clock, AccessRules access, DraftDesk desk) {
        this.sessions = sessions;
        this.clock = clock;
        this.access = access;
        this.desk = desk;
    }

    /** The application alone. */
    Uni<Optional<DraftHeader>> header(Actor actor, UUID id) {
        return sessions.withStatelessSession(tx -> visible(new Drafts(tx), actor, id));
    }

    /** The applicant's own applications, newest first; lapsed drafts are left out. */
    Uni<List<DraftHeader>> list(Actor.Applicant actor, PageQuery page) {
        return sessions.withStatelessSession(tx -> new Drafts(tx).list(actor.accountId(), page, clock.instant()));
    }

    /** Something made of the application and its answers. */
    <T> Uni<Optional<T>> view(Actor actor, UUID id, BiFunction<DraftHeader, DraftView, T> make) {
        return sessions.withStatelessSession(tx -> visible(new Drafts(tx), actor, id)
                .chain(header -> header.map(found -> read(new Drafts(tx), found, make))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private Uni<Optional<DraftHeader>> visible(Drafts drafts, Actor actor, UUID id) {
        return drafts.find(id).map(header -> Optional.ofNullable(header).filter(found -> mayRead(actor, found)));
    }

    private boolean mayRead(Actor actor, @Nullable DraftHeader header) {
        return header != null && access.allows(actor, header.subject(), Section.FORM, Right.READ);
    }

    private <T> Uni<Optional<T>> read(Drafts drafts, DraftHeader header, BiFunction<DraftHeader, DraftView, T> make) {
        return drafts.read(header.id())
                .map(rows -> desk.open(header, rows).state())
                .map(state -> make.apply(header, desk.view(header, state.caughtUp(), clock.instant())))
                .map(Optional::of);
    }
}
