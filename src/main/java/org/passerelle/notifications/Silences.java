package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Knows which contacts want less from us, or nothing; each call is part of the caller's transaction. */
@ApplicationScoped
public class Silences {

    private static final String OF = "select depth from silences where contact_hash = :contact";
    private static final String KEEP = """
            insert into silences (contact_hash, depth, brought_by, since) values (:contact, :depth, :by, :now)
            on conflict (contact_hash) do update
            set depth = excluded.depth, brought_by = excluded.brought_by, since = excluded.since""";
    private static final String END = "delete from silences where contact_hash = :contact";

    private static final String END_OWN = "delete from silences where contact_hash = :contact and brought_by = 'owner'";

    private final MessageSecrets secrets;

    Silences(MessageSecrets secrets) {
        this.secrets = secrets;
    }

    /** How much is not sent. */
    public enum Depth {
        /** No reminders and no weekly message. */
        REMINDERS,
        /** Nothing but the codes its owner asks for. */
        ALL
    }

    /** Who wanted it. */
    public enum By {
        /** The owner of the contact, with a text to us. */
        OWNER,
        /** The provider, to whom the owner has said so. */
        PROVIDER
    }

    /** What is not sent to a contact. */
    public Uni<Optional<Depth>> of(Mutiny.StatelessSession tx, Contact contact) {
        return tx.createNativeQuery(OF, String.class)
                .setParameter("contact", secrets.hashOf(contact))
                .getSingleResultOrNull()
                .map(depth -> Optional.ofNullable(depth).map(word -> Depth.valueOf(word.toUpperCase(Locale.ROOT))));
    }

    /** Sends less from now on, or more than before. */
    public Uni<Void> keep(Mutiny.StatelessSession tx, Contact contact, Depth depth, By by, Instant now) {
        return tx.createNativeQuery(KEEP)
                .setParameter("contact", secrets.hashOf(contact))
                .setParameter("depth", depth.name().toLowerCase(Locale.ROOT))
                .setParameter("by", by.name().toLowerCase(Locale.ROOT))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Sends everything again. */
    public Uni<Void> end(Mutiny.StatelessSession tx, Contact contact) {
        return tx.createNativeQuery(END)
                .setParameter("contact", secrets.hashOf(contact))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Sends everything again that its owner did not want; what the provider keeps back is not ours to open. */
    public Uni<Void> endOwn(Mutiny.StatelessSession tx, Contact contact) {
        return tx.createNativeQuery(END_OWN)
                .setParameter("contact", secrets.hashOf(contact))
                .executeUpdate()
                .replaceWithVoid();
    }
}
