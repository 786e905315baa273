package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;

/** Reads an application with its answers for whoever may see it; for others it does not exist. */
@ApplicationScoped
class ReadDraft {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ReadApplication readApplication;
    private final DraftDesk desk;
    private final CarryOver carryOver;

    ReadDraft(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            ReadApplication readApplication,
            DraftDesk desk,
            CarryOver carryOver) {
        this.sessions = sessions;
        this.clock = clock;
        this.readApplication = readApplication;
        this.desk = desk;
        this.carryOver = carryOver;
    }

    /** Something made of the application and its answers. */
    <T> Uni<Optional<T>> read(Actor actor, UUID id, BiFunction<DraftHeader, DraftView, T> make) {
        return readApplication
                .read(actor, id)
                .chain(found -> found.isPresent()
                        ? carryOver.open(actor, found.get()).chain(header -> answers(header, make))
                        : Uni.createFrom().item(Optional.empty()));
    }

    private <T> Uni<Optional<T>> answers(DraftHeader header, BiFunction<DraftHeader, DraftView, T> make) {
        return sessions.withStatelessSession(tx -> new Drafts(tx).read(header.id()))
                .map(rows -> desk.view(header, desk.open(header, rows).caughtUp(), clock.instant()))
                .map(view -> Optional.of(make.apply(header, view)));
    }
}
