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
            select depth from (
              select depth from silences where contact_hash = :contact
              union all
              select depth from personal_silences
              where contact_hash = :contact and account_id = cast(:account as uuid)) silence
            order by depth limit 1""";
    private static final String KEEP = """
            insert into silences (contact_hash, depth, brought_by, since) values (:contact, :depth, :by, :now)
            on conflict (contact_hash) do update
            set depth = excluded.depth, brought_by = excluded.brought_by, since = excluded.since""";
    private static final String KEEP_PERSONAL = """
            insert into personal_silences (contact_hash, account_id, depth, since)
            values (:contact, :account, :depth, :now)
            on conflict (contact_hash, account_id) do update set depth = excluded.depth, since = excluded.since""";
    private static final String END_ALL = """
            with personal as (delete from personal_silences where contact_hash = :contact)
            delete from silences where contact_hash = :contact""";
    private static final String END = """
            with personal as (
              delete from personal_silences
              where contact_hash = :contact and account_id = cast(:account as uuid))
            delete from silences where contact_hash = :contact""";

    private static final String END_OWN = """
            with personal as (
              delete from personal_silences where contact_hash = :contact and account_id = :account)
            delete from silences where contact_hash = :contact and brought_by = 'owner'""";

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

    /**
     * Sends less to the contact from now on, whoever's messages they are, or more than before; what waits to be sent and is
     * no longer wanted is taken back.
     */
    public Uni<Void> keep(Mutiny.StatelessSession tx, Contact contact, Depth depth, By by, Instant now) {
        return tx.createNativeQuery(KEEP)
                .setParameter("contact", secrets.hashOf(contact))
                .setParameter("depth", code(depth))
                .setParameter("by", by.name().toLowerCase(Locale.ROOT))
                .setParameter("now", now)
                .executeUpdate()
                .chain(() -> new QueuedMessages(tx).silence(secrets.hashOf(contact), null, depth, now));
    }

    /** As somebody has texted: for what concerns their account only, since who shares a contact decides for themselves. */
    Uni<Void> keep(Mutiny.StatelessSession tx, Asked asked, Depth depth) {
        return asked.accountId() == null
                ? keep(tx, asked.from(), depth, By.OWNER, asked.at())
                : keepPersonal(tx, asked, depth);
    }

    private Uni<Void> keepPersonal(Mutiny.StatelessSession tx, Asked asked, Depth depth) {
        return tx.createNativeQuery(KEEP_PERSONAL)
                .setParameter("contact", secrets.hashOf(asked.from()))
                .setParameter("account", asked.person())
                .setParameter("depth", code(depth))
                .setParameter("now", asked.at())
                .executeUpdate()
                .chain(() -> new QueuedMessages(tx)
                        .silence(secrets.hashOf(asked.from()), asked.person(), depth, asked.at()));
    }

    /** Sends everything there again, as the provider was told by whoever holds the phone. */
    public Uni<Void> end(Mutiny.StatelessSession tx, Contact contact) {
        return tx.createNativeQuery(END_ALL)
                .setParameter("contact", secrets.hashOf(contact))
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

    /** Sends everything of this account there again that its owner did not want; what the provider keeps back is not ours to open. */
    public Uni<Void> endOwn(Mutiny.StatelessSession tx, Contact contact, UUID account) {
        return tx.createNativeQuery(END_OWN)
                .setParameter("contact", secrets.hashOf(contact))
                .setParameter("account", account)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String code(Depth depth) {
        return depth.name().toLowerCase(Locale.ROOT);
    }
}
