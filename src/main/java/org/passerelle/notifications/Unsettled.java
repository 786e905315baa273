package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.MessageState;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.Columns;

/** Messages of which it has to be decided what follows, and those that tell the same person the same. */
record Unsettled(Mutiny.StatelessSession tx) {

    static final String DUE = """
            select id from messages where settle_at <= :now order by settle_at limit :rows""";
    private static final String TAKE = """
            select %s from messages m where m.id = :id and m.settle_at <= :now for update skip locked""".formatted(Messages.COLUMNS);
    private static final String LOCK = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended('settle ' || :account, 0))) locked""";
    private static final String SETTLED = """
            update messages set settle_at = null, state = :state, due_at = case when cast(:state as text) = 'cancelled' then null else due_at end
            where id = :id""";
    private static final String LATER = "update messages set settle_at = :at where id = :id and settle_at is not null";

    /** The message itself, those written with it to other contacts, and those that stand in for any of these. */
    static final String FAMILY = """
            with written as (
              select id from messages where id = :root
              union
              select f.id from messages r join messages f on f.account_id = r.account_id and f.notice = r.notice
                and f.contact_hash <> r.contact_hash and f.application_id is not distinct from r.application_id
                and f.follows is null
                and f.created_at between r.created_at - interval '1 second' and r.created_at + interval '1 second'
              where r.id = :root)
            select id, contact_hash, state, created_at from messages where id in (select id from written)
            union
            select id, contact_hash, state, created_at from messages where follows in (select id from written)""";

    private static final String LATER_NEWS = """
            select count(*) from messages l join messages m on l.application_id = m.application_id
            where m.id = :id and l.account_id is not distinct from m.account_id and l.created_at > m.created_at
              and l.notice <> m.notice and l.notice = any (cast(cast(:telling as text) as text[]))""";
    private static final String DEAD = """
            select count(*) from contact_health where contact_hash = :contact""";
    private static final String LINK = """
            insert into deadline_messages (deadline_id, message_id)
            select deadline_id, cast(:next as uuid) from deadline_messages where message_id = :message
            on conflict do nothing""";

    /** One of those that tell the same person the same; {@code contact} is the hash of where it goes. */
    record Member(UUID id, byte[] contact, MessageState state, Instant createdAt) {}

    Uni<List<UUID>> due(Instant now, int rows) {
        return tx.createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("rows", rows)
                .getResultList();
    }

    /** Nothing while another node is at it. */
    Uni<@Nullable MessageRow> take(UUID id, Instant now) {
        return tx.createNativeQuery(TAKE, MessageRow.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getSingleResultOrNull();
    }

    /** Of one person's messages only one at a time is followed: two that fail together must not both go elsewhere. */
    Uni<Void> lock(UUID account) {
        return tx.createNativeQuery(LOCK, Integer.class)
                .setParameter("account", account.toString())
                .getSingleResult()
                .replaceWithVoid();
    }

    Uni<Void> settled(UUID id, MessageState state) {
        return tx.createNativeQuery(SETTLED)
                .setParameter("id", id)
                .setParameter("state", state.code())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> later(UUID id, Instant at) {
        return tx.createNativeQuery(LATER)
                .setParameter("id", id)
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<Member>> family(UUID root) {
        return tx.createNativeQuery(FAMILY, Tuple.class)
                .setParameter("root", root)
                .getResultList()
                .map(rows -> rows.stream().map(Unsettled::member).toList());
    }

    /** True if a later message of that case says otherwise. */
    Uni<Boolean> outdated(MessageRow row) {
        return row.applicationId == null || !CaseNews.outdates(Notice.of(row.notice))
                ? Uni.createFrom().item(false)
                : tx.createNativeQuery(LATER_NEWS, Long.class)
                        .setParameter("id", row.id)
                        .setParameter("telling", ArrayText.of(CaseNews.telling()))
                        .getSingleResult()
                        .map(count -> count > 0);
    }

    Uni<Boolean> dead(byte[] contact) {
        return tx.createNativeQuery(DEAD, Long.class)
                .setParameter("contact", contact)
                .getSingleResult()
                .map(count -> count > 0);
    }

    /** What hangs on the one hangs on the other as well: whichever arrives is the proof. */
    Uni<Void> link(UUID message, UUID next) {
        return tx.createNativeQuery(LINK)
                .setParameter("message", message)
                .setParameter("next", next)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Member member(Tuple row) {
        return new Member(
                row.get(0, UUID.class),
                row.get(1, byte[].class),
                MessageState.of(row.get(2, String.class)),
                Columns.instant(row, 3));
    }
}
