package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.identity.Level;

/** Lets people vouch whose own identity is known by a medium profile. */
@ApplicationScoped
class KnownVouchers implements VoucherStanding {

    private final IdentityStanding standing;

    KnownVouchers(IdentityStanding standing) {
        this.standing = standing;
    }

    @Override
    public Uni<Boolean> wellKnown(Mutiny.StatelessSession tx, UUID application, Instant now) {
        return standing.of(tx, application, now).map(known -> known.reaches(Level.MEDIUM));
    }
}
