package org.passerelle.platform.security;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * SPI: turns the session named by a valid access token into an actor. Asked once for each request and never cached, so
 * that ending a session works at once.
 */
public interface SessionCheck {

    /** Whether this check knows the sessions of tokens with these {@code groups}. */
    boolean knows(Set<String> groups);

    /** The actor, or empty when the session has ended. */
    Uni<Optional<Actor>> actor(UUID sessionId, UUID subject);
}
