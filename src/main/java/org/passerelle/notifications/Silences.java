package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Knows which contacts want less from us, or nothing; each call is part of the caller's transaction. */
@ApplicationScoped
public class Silences {

    private static final String OF = """
            select depth from silences
            where contact_hash = :contact and (account_id is null or account_id = cast(:account as uuid))
            order by depth limit 1""";
    private static final String KEEP = """
            insert into silences (contact_hash, account_id, depth, brought_by, since)
            values (:contact, cast(:account as uuid), :depth, :by, :now)
            on conflict (contact_hash, account_id) do update
            set depth = excluded.depth, brought_by = excluded.brought_by, since = excluded.since""";
    private static final String END = """
            delete from silences
            where contact_hash = :contact and (account_id is null or account_id = cast(:account as uuid))""";

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

    /** What of an account's messages is not sent to a contact; null for messages to nobody's account. */
    public Uni<Optional<Depth>> of(Mutiny.StatelessSession tx, Contact contact, @Nullable UUID account) {
        return tx.createNativeQuery(OF, String.class)
                .setParameter("contact", secrets.hashOf(contact))
                .setParameter("account", account)
                .getSingleResultOrNull()
                .map(depth -> Optional.ofNullable(depth).map(word -> Depth.valueOf(word.toUpperCase(Locale.ROOT))));
    }

    /** Sends less to the contact from now on, whoever's messages they are, or more than before. */
    public Uni<Void> keep(Mutiny.StatelessSession tx, Contact contact, Depth depth, By by, Instant now) {
        return keep(tx, contact, null, depth, by, now);
    }

    /** Sends less of what concerns this account to the contact: who shares it decides for themselves. */
    public Uni<Void> keep(
            Mutiny.StatelessSession tx, Contact contact, @Nullable UUID account, Depth depth, By by, Instant now) {
        return tx.createNativeQuery(KEEP)
                .setParameter("contact", secrets.hashOf(contact))
                .setParameter("account", account)
                .setParameter("depth", depth.name().toLowerCase(Locale.ROOT))
                .setParameter("by", by.name().toLowerCase(Locale.ROOT))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Sends everything of this account there again, and what was silenced for all. */
    public Uni<Void> end(Mutiny.StatelessSession tx, Contact contact, @Nullable UUID account) {
        return tx.createNativeQuery(END)
                .setParameter("contact", secrets.hashOf(contact))
                .setParameter("account", account)
                .executeUpdate()
                .replaceWithVoid();
    }
}
