package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.MessageState;
import org.passerelle.platform.database.ArrayText;

/** The messages of the outbox and the tries to send them. */
record Messages(Mutiny.StatelessSession tx) {

    private static final int BATCH = 50;

    private static final String EXPIRE = """
            with gone as (
              select id from messages where due_at <= :now and expires_at <= :now
              limit :batch for update skip locked)
            update messages m set state = 'expired', due_at = null from gone where m.id = gone.id
            returning m.notice""";

    private static final String COLUMNS = """
            m.id, m.account_id, m.application_id, m.contact_kind, m.contact, m.contact_hash, m.notice, m.language, m.body,
              m.word_hash, m.segments, m.state, m.tries, m.due_at, m.expires_at, m.created_at, m.sent_at, m.delivered_at,
              m.failed_at, m.follows, m.folded_into""";

    private static final String CLAIM = """
            with due as (
              select id from messages where due_at <= :now and (expires_at is null or expires_at > :now)
              order by due_at limit :batch for update skip locked),
            claimed as (
              update messages m set state = 'sending', tries = m.tries + 1, due_at = :until
              from due where m.id = due.id returning %1$s),
            started as (
              insert into message_tries (message_id, number, started_at) select id, tries, :now from claimed)
            select %1$s from claimed m""".formatted(COLUMNS);

    /** A try whose claim was taken over meanwhile ends only itself. */
    private static final String RECORD = """
            with results as (
              select r.id, r.number, r.state, r.due_at, r.channel, r.reference, r.code from unnest(
                cast(cast(:ids as text) as uuid[]), cast(cast(:numbers as text) as integer[]),
                cast(cast(:states as text) as text[]), cast(cast(:dues as text) as timestamptz[]),
                cast(cast(:channels as text) as text[]), cast(cast(:references as text) as text[]),
                cast(cast(:codes as text) as integer[])) as r (id, number, state, due_at, channel, reference, code)),
            ended as (
              update message_tries t set ended_at = :now, outcome = r.state, channel = r.channel, reference = r.reference, error_code = r.code
              from results r where t.message_id = r.id and t.number = r.number)
            update messages m set state = r.state, due_at = r.due_at,
              sent_at = case when r.state = 'sent' then :now else m.sent_at end,
              failed_at = case when r.state like 'failed%' then :now else m.failed_at end
            from results r where m.id = r.id and m.tries = r.number and m.state = 'sending'""";

    private static final String RECEIVE = """
            update messages set state = :state, due_at = null, sent_at = coalesce(sent_at, :now),
              delivered_at = case when :state = 'delivered' then :now else delivered_at end,
              failed_at = case when :state like 'failed%' then :now else failed_at end
            where id = :id and state = any (cast(cast(:from as text) as text[]))""";

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

    /** How a try ended. */
    record Ended(
            UUID id,
            int number,
            MessageState state,
            @Nullable Instant dueAt,
            @Nullable String channel,
            @Nullable String reference,
            @Nullable Integer code) {}

    Uni<Void> add(MessageRow row) {
        return tx.insert(row);
    }

    Uni<List<String>> expire(Instant now, int batch) {
        return tx.createNativeQuery(EXPIRE, String.class)
                .setParameter("now", now)
                .setParameter("batch", batch)
                .getResultList();
    }

    Uni<List<MessageRow>> claim(Instant now, Instant until) {
        return tx.createNativeQuery(CLAIM, MessageRow.class)
                .setParameter("now", now)
                .setParameter("until", until)
                .setParameter("batch", BATCH)
                .getResultList();
    }

    Uni<Void> record(List<Ended> ended, Instant now) {
        return tx.createNativeQuery(RECORD)
                .setParameter("ids", array(ended, Ended::id))
                .setParameter("numbers", array(ended, Ended::number))
                .setParameter("states", array(ended, each -> each.state().code()))
                .setParameter("dues", array(ended, Ended::dueAt))
                .setParameter("channels", array(ended, Ended::channel))
                .setParameter("references", array(ended, Ended::reference))
                .setParameter("codes", array(ended, Ended::code))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Boolean> receive(UUID id, MessageState state, Instant now) {
        return tx.createNativeQuery(RECEIVE)
                .setParameter("id", id)
                .setParameter("state", state.code())
                .setParameter("from", array(List.copyOf(state.previous()), MessageState::code))
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
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

    private static <T> String array(List<T> rows, Function<T, @Nullable Object> column) {
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(column.apply(row)));
        return ArrayText.of(values);
    }
}
