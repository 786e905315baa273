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
    private final ReadDrafts drafts;
    private final SealSubmission seal;

    ReadSubmission(Mutiny.SessionFactory sessions, ReadDrafts drafts, SealSubmission seal) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.seal = seal;
    }

    Uni<Optional<String>> read(Actor actor, UUID id) {
        return drafts.header(actor, id)
                .chain(visible ->
                        visible.isPresent() ? latest(id) : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<String>> latest(UUID id) {
        return sessions.withStatelessSession(tx -> new Submissions(tx).latest(id))
                .map(found -> Optional.ofNullable(found).map(seal::open));
    }
}
