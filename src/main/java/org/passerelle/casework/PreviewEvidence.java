package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.platform.security.Actor;

/** Shows an officer what the person would be told if they were asked for this, and asks nothing. */
@ApplicationScoped
class PreviewEvidence {

    private final Mutiny.SessionFactory sessions;
    private final ForeseeEvidence foresee;

    PreviewEvidence(Mutiny.SessionFactory sessions, ForeseeEvidence foresee) {
        this.sessions = sessions;
        this.foresee = foresee;
    }

    Uni<ForeseeEvidence.Prospect> preview(Actor.Staff actor, EvidenceWish wish, Instant now) {
        return sessions.withStatelessTransaction(tx -> foresee.foresee(tx, actor, wish, Right.READ, now));
    }
}
