package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.assistance.consent.Terms;
import org.passerelle.notifications.PersonalStops;
import org.passerelle.platform.Ids;

/** Puts access into force: it takes the place of what the same helper had, and whoever has help again has time again. */
@ApplicationScoped
class EnforceGrant {

    private final GrantNotices notices;
    private final PersonalStops stops;
    private final ChildHelped childHelped;

    EnforceGrant(GrantNotices notices, PersonalStops stops, ChildHelped childHelped) {
        this.notices = notices;
        this.stops = stops;
        this.childHelped = childHelped;
    }

    Uni<GrantBody> give(
            Mutiny.StatelessSession tx,
            GrantNotices.Whom whom,
            HelperInvitations.Asked asked,
            Terms terms,
            Instant now) {
        UUID id = Ids.next();
        UUID application = whom.application();
        Grants grants = new Grants(tx);
        return grants.replace(application, asked.member(), terms.capacity(), now)
                .chain(() ->
                        grants.add(new Grants.New(id, application, asked.member(), asked.organisation(), terms, now)))
                .chain(() -> new HelperInvitations(tx).use(asked.id(), now))
                .chain(() -> stops.endAll(tx, application, now))
                .chain(() -> childHelped.look(tx, application, now))
                .chain(() -> notices.given(tx, whom, terms.end(now)))
                .chain(() -> grants.find(application, id))
                .map(view -> GrantBody.of(Objects.requireNonNull(view), now));
    }
}
