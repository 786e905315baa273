package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: knows of an account what its messages and clocks depend on. */
public interface AccountFacts {

    /** The language its owner is written to in; empty for an account it does not know. */
    Uni<Optional<String>> languageOf(Mutiny.StatelessSession tx, UUID accountId);

    /** When its owner was first seen to be signed in after that moment. */
    Uni<Optional<Instant>> signedInAfter(Mutiny.StatelessSession tx, UUID accountId, Instant moment);
}
