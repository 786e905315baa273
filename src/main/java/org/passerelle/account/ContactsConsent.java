package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;

/** SPI: knows whom a person lets add contacts for them. */
public interface ContactsConsent {

    /** The account whose contacts this helper may add to; empty where nobody lets them, or nobody has an account there. */
    Uni<Optional<UUID>> accountFor(Mutiny.StatelessSession tx, Actor.Helper helper, UUID application);
}
