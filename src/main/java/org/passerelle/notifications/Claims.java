package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.ArrayText;

/** Messages in the hands of a worker: taken, and given back with what came of it. */
record Claims(Mutiny.StatelessSession tx) {

    private static final String EXPIRE = """
            with gone as (
              select id from messages where due_at <= :now and expires_at <= :now
              limit :batch for update skip locked)
            update messages m set state = 'expired', due_at = null, settle_at = null from gone where m.id = gone.id
            returning m.notice""";

    /** What somebody waits for goes first; what waits for a channel that takes nothing is left where it is. */
    static final String CLAIM = """
            with awaited as (
              select id from messages where awaited and due_at <= :now and (expires_at is null or expires_at > :now)
                and (held_for is null or held_for <> all (cast(cast(:shut as text) as text[])))
              order by due_at limit :batch for update skip locked),
            others as (
              select id from messages where not awaited and due_at <= :now and (expires_at is null or expires_at > :now)
                and (held_for is null or held_for <> all (cast(cast(:shut as text) as text[])))
              order by due_at limit :batch - (select count(*) from awaited) for update skip locked),
            due as (select id from awaited union all select id from others),
            claimed as (
              update messages m set state = 'sending', tries = m.tries + 1, troubles = m.troubles + 1, due_at = :until
              from due where m.id = due.id returning %1$s),
            started as (
              insert into message_tries (message_id, number, started_at) select id, tries, :now from claimed)
            select %1$s from claimed m""".formatted(Messages.COLUMNS);

    /** A try whose claim was taken over meanwhile ends only itself, as does one whose receipt came first. */
    private static final String RECORD = """
            with results as (
              select * from unnest(
                cast(cast(:ids as text) as uuid[]), cast(cast(:numbers as text) as integer[]),
                cast(cast(:outcomes as text) as text[]), cast(cast(:states as text) as text[]),
                cast(cast(:dues as text) as timestamptz[]), cast(cast(:settles as text) as timestamptz[]),
                cast(cast(:channels as text) as text[]), cast(cast(:references as text) as text[]),
                cast(cast(:codes as text) as integer[]))
                as r (id, number, outcome, state, due_at, settle_at, channel, reference, code)),
            ended as (
              update message_tries t set ended_at = :now, outcome = r.outcome, channel = r.channel,
                reference = coalesce(t.reference, r.reference), error_code = coalesce(t.error_code, r.code)
              from results r where t.message_id = r.id and t.number = r.number)
            update messages m set state = r.state, due_at = r.due_at, settle_at = r.settle_at,
              troubles = case r.outcome when 'sent' then 0 when 'busy' then m.troubles - 1 else m.troubles end,
              held_at = case when r.outcome = 'sent' then null else m.held_at end, held_for = null,
              sent_at = case when r.state = 'sent' then :now else m.sent_at end,
              failed_at = case when r.outcome like 'failed%' then coalesce(m.failed_at, :now) else m.failed_at end
            from results r where m.id = r.id and m.tries = r.number and m.state = 'sending'""";

    /** Nobody was given them: the try did not take place. */
    private static final String PUT_BACK = """
            with held as (
              select * from unnest(
                cast(cast(:ids as text) as uuid[]), cast(cast(:numbers as text) as integer[]),
                cast(cast(:dues as text) as timestamptz[]), cast(cast(:channels as text) as text[]))
                as h (id, number, due_at, channel)),
            undone as (
              delete from message_tries t using held h where t.message_id = h.id and t.number = h.number)
            update messages m set state = case when h.number = 1 then 'queued' else 'failed_temporary' end,
              tries = m.tries - 1, troubles = m.troubles - 1, due_at = h.due_at,
              held_for = h.channel,
              held_at = case when h.channel is null then m.held_at else coalesce(m.held_at, :now) end,
              settle_at = case when h.channel is not null and m.held_at is null and m.account_id is not null then :now else m.settle_at end
            from held h where m.id = h.id and m.tries = h.number and m.state = 'sending'""";

    /** Of tries that were given two references the second shows that they were sent twice. */
    private static final String SENT_TWICE = """
            select count(*) from unnest(
              cast(cast(:ids as text) as uuid[]), cast(cast(:numbers as text) as integer[]),
              cast(cast(:references as text) as text[])) as r (id, number, reference)
            join message_tries t on t.message_id = r.id and t.number = r.number
            where t.reference <> r.reference""";

    Uni<List<String>> expire(Instant now, int batch) {
        return tx.createNativeQuery(EXPIRE, String.class)
                .setParameter("now", now)
                .setParameter("batch", batch)
                .getResultList();
    }

    /** Those due, but for the ones that wait for a channel that is {@code shut}. */
    Uni<List<MessageRow>> claim(Instant now, Instant until, int batch, List<String> shut) {
        return tx.createNativeQuery(CLAIM, MessageRow.class)
                .setParameter("now", now)
                .setParameter("until", until)
                .setParameter("batch", batch)
                .setParameter("shut", ArrayText.of(shut))
                .getResultList();
    }

    Uni<Void> record(List<Tried.Ended> ended, Instant now) {
        return tx.createNativeQuery(RECORD)
                .setParameter("ids", array(ended, Tried::id))
                .setParameter("numbers", array(ended, Tried::number))
                .setParameter("outcomes", array(ended, Tried.Ended::outcome))
                .setParameter("states", array(ended, each -> each.state().code()))
                .setParameter("dues", array(ended, Tried.Ended::dueAt))
                .setParameter("settles", array(ended, Tried.Ended::settleAt))
                .setParameter("channels", array(ended, Tried.Ended::channel))
                .setParameter("references", array(ended, Tried.Ended::reference))
                .setParameter("codes", array(ended, Tried.Ended::code))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> putBack(List<Tried.Held> held, Instant now) {
        return tx.createNativeQuery(PUT_BACK)
                .setParameter("ids", array(held, Tried::id))
                .setParameter("numbers", array(held, Tried::number))
                .setParameter("dues", array(held, Tried.Held::until))
                .setParameter("channels", array(held, Tried.Held::channel))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Long> sentTwice(List<Tried.Ended> ended) {
        return tx.createNativeQuery(SENT_TWICE, Long.class)
                .setParameter("ids", array(ended, Tried::id))
                .setParameter("numbers", array(ended, Tried::number))
                .setParameter("references", array(ended, Tried.Ended::reference))
                .getSingleResult();
    }

    private static <T> String array(List<? extends T> rows, Function<T, @Nullable Object> column) {
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(column.apply(row)));
        return ArrayText.of(values);
    }
}
