package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** Deletes a saved filter: one's own, or as a supervisor one of the team. */
@ApplicationScoped
class DeleteView {

    private final Mutiny.SessionFactory sessions;

    DeleteView(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** False where there is none that they may delete. */
    Uni<Boolean> delete(Actor.Staff actor, UUID id) {
        boolean supervisor = actor.roles().contains(Roles.SUPERVISOR);
        return sessions.withStatelessTransaction(tx -> new SavedViews(tx).delete(id, actor.staffId(), supervisor));
    }
}
