package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.security.SessionCheck;

/** Asks, with one narrow read by primary key for each request, whether an applicant's session still lives. */
@ApplicationScoped
class ApplicantSessionCheck implements SessionCheck {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    ApplicantSessionCheck(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String role() {
        return Roles.APPLICANT;
    }

    @Override
    public Uni<Optional<Actor>> actor(UUID sessionId, UUID subject) {
        return sessions.withStatelessSession(tx -> new Sessions(tx).languageOfLive(sessionId, subject, clock.instant()))
                .map(language ->
                        Optional.ofNullable(language).map(tag -> new Actor.Applicant(subject, sessionId, tag)));
    }
}
