package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;

/** Knows made-up people well. */
@ApplicationScoped
class TestingStandings implements VoucherStanding {

    private final Set<UUID> known = ConcurrentHashMap.newKeySet();

    void know(UUID application) {
        known.add(application);
    }

    @Override
    public Uni<Boolean> wellKnown(Mutiny.StatelessSession tx, UUID application, Instant now) {
        return Uni.createFrom().item(known.contains(application));
    }
}
