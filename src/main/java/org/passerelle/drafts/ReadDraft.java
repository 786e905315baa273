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

    ReadDraft(Mutiny.SessionFactory sessions, InstantSource clock, ReadApplication readApplication, DraftDesk desk) {
        this.sessions = sessions;
        this.clock = clock;
        this.readApplication = readApplication;
        this.desk = desk;
    }

    /** Something made of the application and its answers. */
    <T> Uni<Optional<T>> read(Actor actor, UUID id, BiFunction<DraftHeader, DraftView, T> make) {
        return sessions.withStatelessSession(
                tx -> readApplication.read(actor, id).chain(found -> answers(new Drafts(tx), found, make)));
    }

    private <T> Uni<Optional<T>> answers(
            Drafts drafts, Optional<DraftHeader> found, BiFunction<DraftHeader, DraftView, T> make) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        DraftHeader header = found.get();
        return drafts.read(header.id())
                .map(rows -> desk.open(header, rows).state())
                .map(state -> desk.view(header, state.caughtUp(), clock.instant()))
                .map(view -> Optional.of(make.apply(header, view)));
    }
}
