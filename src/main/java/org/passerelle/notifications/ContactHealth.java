package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Knows which contacts a network called unknown or dead; each call is part of the caller's transaction. */
@ApplicationScoped
public class ContactHealth {

    private static final String SINCE = """
            select failing_since from contact_health where contact_hash = :contact""";
    private static final String WORKS = "delete from contact_health where contact_hash = :contact";

    private final MessageSecrets secrets;

    ContactHealth(MessageSecrets secrets) {
        this.secrets = secrets;
    }

    /** Since when nothing arrives there for good; empty for a contact that may work. */
    public Uni<Optional<Instant>> failingSince(Mutiny.StatelessSession tx, Contact contact) {
        return tx.createNativeQuery(SINCE, Instant.class)
                .setParameter("contact", secrets.hashOf(contact))
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** Its owner has shown that it works, such as with a code that we sent there. */
    public Uni<Void> works(Mutiny.StatelessSession tx, Contact contact) {
        return tx.createNativeQuery(WORKS)
                .setParameter("contact", secrets.hashOf(contact))
                .executeUpdate()
                .replaceWithVoid();
    }
}
