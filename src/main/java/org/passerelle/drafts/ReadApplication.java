package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;

/** Reads one application for whoever may see it; for others it does not exist. */
@ApplicationScoped
class ReadApplication {

    private final Mutiny.SessionFactory sessions;
    private final AccessRules access;

    ReadApplication(Mutiny.SessionFactory sessions, AccessRules access) {
        this.sessions = sessions;
        this.access = access;
    }

    /** For whoever may read its answers. */
    Uni<Optional<DraftHeader>> read(Actor actor, UUID id) {
        return read(actor, id, Section.FORM);
    }

    /** For whoever may see where it stands. */
    Uni<Optional<DraftHeader>> state(Actor actor, UUID id) {
        return read(actor, id, Section.STATE);
    }

    private Uni<Optional<DraftHeader>> read(Actor actor, UUID id, Section section) {
        return sessions.withStatelessTransaction(
                tx -> new Drafts(tx).find(id).chain(found -> visible(tx, actor, found, section)));
    }

    private Uni<Optional<DraftHeader>> visible(
            Mutiny.StatelessSession tx, Actor actor, @Nullable DraftHeader found, Section section) {
        return found == null
                ? Uni.createFrom().item(Optional.empty())
                : access.admit(tx, actor, found.subject(), section, Right.READ)
                        .map(admitted -> admitted ? Optional.of(found) : Optional.empty());
    }
}
