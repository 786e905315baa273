package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.PersonalStops;
import org.passerelle.partners.MemberWatch;
import org.passerelle.partners.OrganisationWatch;

/**
 * What becomes of access when a helper leaves, or their organisation may not help for a while: it is cut off in the same
 * transaction, and a job tells each person. Their clocks stand still until they have help again, or would have had none.
 */
@ApplicationScoped
class WatchHelpers implements MemberWatch, OrganisationWatch {

    private final PersonalStops stops;

    WatchHelpers(PersonalStops stops) {
        this.stops = stops;
    }

    @Override
    public Uni<Void> left(Mutiny.StatelessSession tx, UUID member, UUID organisation, Instant now) {
        return new GrantSweeps(tx).left(member, organisation, now).chain(ended -> stops.end(tx, ended, now));
    }

    @Override
    public Uni<Void> suspended(Mutiny.StatelessSession tx, UUID organisation, Instant now) {
        return new GrantSweeps(tx).suspend(organisation, now).chain(still -> stops.begin(tx, still, now));
    }

    @Override
    public Uni<Void> reinstated(Mutiny.StatelessSession tx, UUID organisation, Instant now) {
        return new GrantSweeps(tx).reinstate(organisation, now).chain(again -> stops.end(tx, again, now));
    }
}
