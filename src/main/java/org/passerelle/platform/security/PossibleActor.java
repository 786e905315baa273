package org.passerelle.platform.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whoever is signed in on a route that is open to everybody, where it matters; fails for a token that is not good. */
@ApplicationScoped
public class PossibleActor {

    private final CurrentIdentityAssociation association;

    PossibleActor(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** Empty where no token was sent. */
    public Uni<Optional<Actor>> find() {
        return association.getDeferredIdentity().map(PossibleActor::of);
    }

    private static Optional<Actor> of(SecurityIdentity identity) {
        return identity.isAnonymous() ? Optional.empty() : Optional.of(identity.getAttribute(ActorFromToken.ACTOR));
    }
}
