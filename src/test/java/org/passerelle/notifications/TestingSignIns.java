package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;

/** Knows of those it is told of that they have signed in. */
@ApplicationScoped
@Priority(1)
class TestingSignIns implements AccountFacts {

    private final Map<UUID, Instant> seen = new ConcurrentHashMap<>();

    void signsIn(UUID account, Instant at) {
        seen.put(account, at);
    }

    @Override
    public Uni<Optional<String>> languageOf(Mutiny.StatelessSession tx, UUID accountId) {
        return Uni.createFrom().item(Optional.empty());
    }

    @Override
    public Uni<Optional<Instant>> signedInAfter(Mutiny.StatelessSession tx, UUID accountId, Instant moment) {
        return Uni.createFrom().item(Optional.ofNullable(seen.get(accountId)).filter(at -> at.isAfter(moment)));
    }
}
