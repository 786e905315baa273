package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;

/** Tells as what a helper who was let in helps a person. */
@ApplicationScoped
public class Capacities {

    private static final String REPRESENTS =
            "select count(*) from helper_grants g where g.capacity = 'legal_representative' and " + InForce.OF_HELPER;

    /** Whether they speak for the person in law at that moment. */
    public Uni<Boolean> represents(Mutiny.StatelessSession tx, Actor.Helper helper, UUID application, Instant now) {
        return tx.createNativeQuery(REPRESENTS, Long.class)
                .setParameter("application", application)
                .setParameter("member", helper.memberId())
                .setParameter("organisation", helper.organisationId())
                .setParameter("now", now)
                .getSingleResult()
                .map(count -> count > 0);
    }
}
