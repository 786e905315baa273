package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The messages of the outbox and the tries to send them. */
record Messages(Mutiny.StatelessSession tx) {

    /** Every column of a {@link MessageRow}, of the table called {@code m}. */
    static final String COLUMNS = """
            m.id, m.account_id, m.application_id, m.contact_kind, m.contact, m.contact_hash, m.notice, m.language, m.body,
              m.word_hash, m.segments, m.state, m.tries, m.troubles, m.absences, m.due_at, m.awaited, m.expires_at,
              m.created_at, m.sent_at, m.delivered_at, m.failed_at, m.follows, m.folded_into, m.held_at, m.held_for,
              m.settle_at""";

    private static final String SHOWN = """
            select new org.passerelle.notifications.Messages$Shown(id, notice, language, body, segments, state, sentAt)
            from MessageRow where contactHash = :contact and sentAt is not null""";

    private static final String BUSY = """
            select count(*) from MessageRow
            where contactHash = :contact
              and (state = 'sending' and dueAt > :now or state = 'queued' and dueAt <= :now)""";

    private static final String LANGUAGE = """
            select language from MessageRow where contactHash = :contact order by createdAt desc, id desc""";

    private static final String PHONES = """
            select %1$s from (
              select distinct on (m.contact_hash) %1$s from messages m where m.sent_at is not null
              order by m.contact_hash, m.sent_at desc, m.id desc) m
            order by m.sent_at desc limit 100""".formatted(COLUMNS);

    /** A message as its receiver sees it, still sealed. */
    record Shown(UUID id, String notice, String language, byte[] body, int segments, String state, Instant at) {}

    Uni<Void> add(MessageRow row) {
        return tx.insert(row);
    }

    Uni<@Nullable Shown> one(UUID id, byte[] contact) {
        return tx.createQuery(SHOWN + " and id = :id", Shown.class)
                .setParameter("contact", contact)
                .setParameter("id", id)
                .getSingleResultOrNull();
    }

    /** The newest 500, oldest first. */
    Uni<List<Shown>> of(byte[] contact) {
        return tx.createQuery(SHOWN + " order by sentAt desc, id desc", Shown.class)
                .setParameter("contact", contact)
                .setMaxResults(500)
                .getResultList()
                .invoke(Collections::reverse);
    }

    Uni<Boolean> busy(byte[] contact, Instant now) {
        return tx.createQuery(BUSY, Long.class)
                .setParameter("contact", contact)
                .setParameter("now", now)
                .getSingleResult()
                .map(count -> count > 0);
    }

    /** The language of the latest message to a contact. */
    Uni<@Nullable String> languageOf(byte[] contact) {
        return tx.createQuery(LANGUAGE, String.class)
                .setParameter("contact", contact)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    /** The latest message of each phone, the latest of all first. */
    Uni<List<MessageRow>> phones() {
        return tx.createNativeQuery(PHONES, MessageRow.class).getResultList();
    }
}
