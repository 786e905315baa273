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

    Uni<Optional<DraftHeader>> read(Actor actor, UUID id) {
        return sessions.withStatelessSession(tx -> new Drafts(tx).find(id)).map(found -> visible(actor, found));
    }

    private Optional<DraftHeader> visible(Actor actor, @Nullable DraftHeader found) {
        return found != null && access.allows(actor, found.subject(), Section.FORM, Right.READ)
                ? Optional.of(found)
                : Optional.empty();
    }
}
