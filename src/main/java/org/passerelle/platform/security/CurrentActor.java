package org.passerelle.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** The actor of the request at hand. */
@ApplicationScoped
public class CurrentActor {

    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The signed-in applicant; only for routes that ask for {@link Roles#APPLICANT}. */
    public Actor.Applicant applicant() {
        return (Actor.Applicant) actor();
    }

    /** The signed-in member of staff; only for routes that ask for one of {@link Roles#STAFF}. */
    public Actor.Staff staff() {
        return (Actor.Staff) actor();
    }

    /** The signed-in member of a partner organisation; only for routes that ask for one of {@link Roles#PARTNERS}. */
    public Actor.Helper helper() {
        return (Actor.Helper) actor();
    }

    /** Whoever is signed in. */
    public Actor actor() {
        return identity.getAttribute(ActorFromToken.ACTOR);
    }
}
