package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What people texted to us. */
record InboundTexts(Mutiny.StatelessSession tx) {

    private static final String LOCK = "select 1 from pg_advisory_xact_lock(:lock)";
    private static final String ADD = """
            insert into inbound_texts (id, contact_kind, contact, contact_hash, body, received_at, reference)
            values (:id, :kind, :contact, :hash, :body, :at, :reference)
            on conflict (reference) where reference is not null do nothing""";
    private static final String UNDERSTAND = """
            update InboundTextRow set accountId = :account, meaning = :meaning, language = :language, urgent = :urgent,
              reply = :reply, handOverAt = :handOverAt where id = :id""";
    private static final String REPLIES = """
            select new org.passerelle.notifications.InboundTexts$Replied(reply, receivedAt) from InboundTextRow
            where contactHash = :contact and receivedAt > :since and reply is not null""";
    private static final String LANGUAGE = """
            select language from InboundTextRow where contactHash = :contact and language is not null
            order by receivedAt desc, id desc""";
    private static final String OF = """
            from InboundTextRow where contactHash = :contact order by receivedAt desc, id desc""";
    private static final String DUE = """
            select id from InboundTextRow where handOverAt <= :now and id > :after order by id""";
    private static final String WAITING = """
            select id from inbound_texts where id = :id and hand_over_at is not null for update skip locked""";
    private static final String HANDED_OVER = """
            update InboundTextRow set handOverAt = null, accountId = :account where id = :id""";
    private static final String PUT_OFF = """
            update InboundTextRow set handOverAt = :at, handOverTries = handOverTries + 1
            where id = :id and handOverAt is not null""";
    private static final String TRIES = "select handOverTries from InboundTextRow where id = :id";
    private static final String FORGET = """
            delete from inbound_texts where id in (
              select id from inbound_texts where received_at <= :before and hand_over_at is null
              limit :batch for update skip locked)""";

    /** A text that was answered. */
    record Replied(String reply, Instant at) {}

    /** Waits until no other text of this contact is being answered. */
    Uni<Void> lock(byte[] contact) {
        return tx.createNativeQuery(LOCK, Integer.class)
                .setParameter("lock", ByteBuffer.wrap(contact).getLong())
                .getSingleResult()
                .replaceWithVoid();
    }

    /** Keeps a text before anything is known of it; false where its reference is known. */
    Uni<Boolean> add(InboundTextRow row) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", row.id)
                .setParameter("kind", row.contactKind)
                .setParameter("contact", row.contact)
                .setParameter("hash", row.contactHash)
                .setParameter("body", row.body)
                .setParameter("at", row.receivedAt)
                .setParameter("reference", row.reference)
                .executeUpdate()
                .map(count -> count == 1);
    }

    /** Keeps what it was taken for. */
    Uni<Void> understand(UUID id, Understood what, @Nullable Instant handOverAt) {
        return tx.createMutationQuery(UNDERSTAND)
                .setParameter("id", id)
                .setParameter("account", what.accountId())
                .setParameter("meaning", what.meaning())
                .setParameter("language", what.language())
                .setParameter("urgent", what.urgent())
                .setParameter("reply", what.reply())
                .setParameter("handOverAt", handOverAt)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<Replied>> repliesSince(byte[] contact, Instant since) {
        return tx.createQuery(REPLIES, Replied.class)
                .setParameter("contact", contact)
                .setParameter("since", since)
                .getResultList();
    }

    /** The language its last text was answered in. */
    Uni<@Nullable String> languageOf(byte[] contact) {
        return tx.createQuery(LANGUAGE, String.class)
                .setParameter("contact", contact)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    /** The newest 500, newest first. */
    Uni<List<InboundTextRow>> of(byte[] contact) {
        return tx.createQuery(OF, InboundTextRow.class)
                .setParameter("contact", contact)
                .setMaxResults(500)
                .getResultList();
    }

    /** Those that are to be handed over now, behind a given one. */
    Uni<List<UUID>> due(Instant now, UUID after, int most) {
        return tx.createQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** A text that is to be handed over, locked; null where somebody else has it or had it. */
    Uni<@Nullable UUID> waiting(UUID id) {
        return tx.createNativeQuery(WAITING, UUID.class).setParameter("id", id).getSingleResultOrNull();
    }

    Uni<InboundTextRow> get(UUID id) {
        return tx.get(InboundTextRow.class, id);
    }

    Uni<Void> handedOver(UUID id, @Nullable UUID account) {
        return tx.createMutationQuery(HANDED_OVER)
                .setParameter("id", id)
                .setParameter("account", account)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Integer> triesOf(UUID id) {
        return tx.createQuery(TRIES, Integer.class).setParameter("id", id).getSingleResult();
    }

    Uni<Void> putOff(UUID id, Instant until) {
        return tx.createMutationQuery(PUT_OFF)
                .setParameter("id", id)
                .setParameter("at", until)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Forgets old texts, but for those that nobody has been handed. */
    Uni<Integer> forget(Instant before, int batch) {
        return tx.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("batch", batch)
                .executeUpdate();
    }
}
