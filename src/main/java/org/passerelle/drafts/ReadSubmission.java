package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;

/** Reads the canonical JSON that was submitted last, so that its SHA-256 can be checked. */
@ApplicationScoped
class ReadSubmission {

    private final Mutiny.SessionFactory sessions;
    private final ReadApplication readApplication;
    private final SealSubmission seal;

    ReadSubmission(Mutiny.SessionFactory sessions, ReadApplication readApplication, SealSubmission seal) {
        this.sessions = sessions;
        this.readApplication = readApplication;
        this.seal = seal;
    }

    Uni<Optional<String>> read(Actor actor, UUID id) {
        return readApplication.read(actor, id).chain(this::latest);
    }

    private Uni<Optional<String>> latest(Optional<DraftHeader> visible) {
        if (visible.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        UUID id = visible.get().id();
        return sessions.withStatelessSession(tx -> new Submissions(tx).latest(id))
                .map(found -> Optional.ofNullable(found).map(seal::open));
    }
}
