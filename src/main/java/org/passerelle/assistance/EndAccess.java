package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.assistance.consent.EndReason;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.PersonalStops;
import org.passerelle.platform.security.Actor;

/**
 * Ends what a helper can see and do, at once: a change of theirs that was let in before is finished first, one that comes
 * after it is refused. What has ended already stays so.
 */
@ApplicationScoped
class EndAccess {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final OwnFile file;
    private final GrantNotices notices;
    private final PersonalStops stops;

    EndAccess(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            OwnFile file,
            GrantNotices notices,
            PersonalStops stops) {
        this.sessions = sessions;
        this.clock = clock;
        this.file = file;
        this.notices = notices;
        this.stops = stops;
    }

    /** False for a grant that is not about this person's application. */
    Uni<Boolean> end(Actor.Applicant actor, UUID id, UUID grant) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> file.find(tx, actor, id)
                .chain(found -> found.isPresent()
                        ? end(tx, new GrantNotices.Whom(actor.accountId(), found.get()), grant, now)
                        : Uni.createFrom().item(false)));
    }

    private Uni<Boolean> end(Mutiny.StatelessSession tx, GrantNotices.Whom whom, UUID grant, Instant now) {
        Grants grants = new Grants(tx);
        return grants.hold(whom.application())
                .chain(() -> grants.end(whom.application(), grant, EndReason.REVOKED, now))
                .call(ended ->
                        ended ? ended(tx, whom, grant, now) : Uni.createFrom().voidItem())
                .chain(() -> grants.find(whom.application(), grant))
                .map(found -> found != null);
    }

    private Uni<Void> ended(Mutiny.StatelessSession tx, GrantNotices.Whom whom, UUID grant, Instant now) {
        return stops.end(tx, List.of(grant), now).chain(() -> notices.tell(tx, whom, Notice.HELPER_ENDED));
    }
}
