package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.AccountFacts;

/** Tells in which language the owner of an account reads, and when they were there. */
@ApplicationScoped
class KnownAccounts implements AccountFacts {

    @Override
    public Uni<Optional<String>> languageOf(Mutiny.StatelessSession tx, UUID accountId) {
        return new Accounts(tx).languageOf(accountId).map(Optional::ofNullable);
    }

    @Override
    public Uni<Optional<Instant>> signedInAfter(Mutiny.StatelessSession tx, UUID accountId, Instant moment) {
        SessionTraces traces = new SessionTraces(tx);
        return traces.openedAfter(accountId, moment)
                .chain(opened -> traces.refreshedAfter(accountId, moment).map(refreshed -> first(opened, refreshed)));
    }

    private static Optional<Instant> first(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
