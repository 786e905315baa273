package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.deadline.DeadlineKind;
import org.passerelle.notifications.deadline.Ending;

/** The stored deadlines and the messages about them. */
record StoredDeadlines(Mutiny.StatelessSession tx) {

    private static final String OF = "from DeadlineRow where applicationId = :application order by id";
    private static final String LATEST = """
            from DeadlineRow where applicationId = :application and kind = :kind order by id desc""";
    private static final String LINK = """
            insert into deadline_messages (deadline_id, message_id)
            select cast(:deadline as uuid), id from messages where id = :message
            union select cast(:deadline as uuid), folded_into from messages where id = :message and folded_into is not null
            on conflict do nothing""";
    private static final String MESSAGES = """
            select message_id from deadline_messages where deadline_id = :deadline""";
    private static final String END = """
            update DeadlineRow set endedAt = coalesce(endedAt, :now), ending = :ending
            where applicationId = :application
              and (endedAt is null or ending = 'set_aside' and :ending = 'dropped')""";
    private static final String LENGTHEN = """
            update DeadlineRow set days = :days
            where applicationId = :application and kind = :kind and endedAt is null and days < :days""";
    private static final String RESUME = """
            with back as (
              update deadlines set ended_at = null, ending = null, task_closed_at = null,
                task_at = case when task_closed_at is null then task_at end
              where id = :id and ended_at is not null
              returning id),
            was as (select id, ended_at from deadlines where id = :id and ended_at is not null)
            insert into deadline_breaks (deadline_id, begins_at, ends_at)
            select was.id, was.ended_at, :now from was join back on back.id = was.id
            on conflict (deadline_id, begins_at) do update set ends_at = excluded.ends_at""";
    private static final String TELL = """
            update DeadlineRow set toldAt = :now
            where applicationId = :application and endedAt is null and toldAt is null""";
    private static final String SIGNED_IN = """
            update DeadlineRow set signedInAt = :at where id = :id and signedInAt is null""";
    private static final String SILENT = """
            select d.id from deadlines d
            where d.ended_at is null and d.told_at is null and d.signed_in_at is null and d.id > :after
              and (%s) is null
            order by d.id limit :rows""".formatted(MessageFates.deliveredOf("d.id"));
    private static final String LOCK = "select id from deadlines where id = :id for update skip locked";
    private static final String ASK = "update DeadlineRow set taskAt = :now where id = :id and taskAt is null";
    private static final String ANSWERED = """
            select d.id from deadlines d
            where d.task_at is not null and d.task_closed_at is null
              and (d.ended_at is not null or d.told_at is not null or d.signed_in_at is not null
                or (%s) is not null)
            limit :rows for update of d skip locked""".formatted(MessageFates.deliveredOf("d.id"));
    private static final String CLOSE = "update DeadlineRow set taskClosedAt = :now where id = :id";

    Uni<Void> add(DeadlineRow row) {
        return tx.insert(row);
    }

    Uni<List<DeadlineRow>> of(UUID application) {
        return tx.createQuery(OF, DeadlineRow.class)
                .setParameter("application", application)
                .getResultList();
    }

    Uni<@Nullable DeadlineRow> latest(UUID application, DeadlineKind kind) {
        return tx.createQuery(LATEST, DeadlineRow.class)
                .setParameter("application", application)
                .setParameter("kind", kind.code())
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    Uni<@Nullable DeadlineRow> find(UUID id) {
        return tx.get(DeadlineRow.class, id);
    }

    /** A message that is folded is told of by another one. */
    Uni<Void> link(UUID deadline, UUID message) {
        return tx.createNativeQuery(LINK)
                .setParameter("deadline", deadline)
                .setParameter("message", message)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<UUID>> messages(UUID deadline) {
        return tx.createNativeQuery(MESSAGES, UUID.class)
                .setParameter("deadline", deadline)
                .getResultList();
    }

    /** Ends what is open; what was set aside is dropped with it. */
    Uni<Void> end(UUID application, Ending.How how, Instant now) {
        return tx.createMutationQuery(END)
                .setParameter("application", application)
                .setParameter("ending", how.code())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What is open and has fewer days gets so many. */
    Uni<Void> lengthen(UUID application, DeadlineKind kind, int days) {
        return tx.createMutationQuery(LENGTHEN)
                .setParameter("application", application)
                .setParameter("kind", kind.code())
                .setParameter("days", days)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Lets it go on where it stopped: the time since it ended is a break; a task that was closed meanwhile may come again. */
    Uni<Void> resume(UUID id, Instant now) {
        return tx.createNativeQuery(RESUME)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> tell(UUID application, Instant now) {
        return tx.createMutationQuery(TELL)
                .setParameter("application", application)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> signedIn(UUID id, Instant at) {
        return tx.createMutationQuery(SIGNED_IN)
                .setParameter("id", id)
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Open ones without a proof, as far as these tables know. */
    Uni<List<UUID>> silent(UUID after, int rows) {
        return tx.createNativeQuery(SILENT, UUID.class)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultList();
    }

    /** False while another node is at it. */
    Uni<Boolean> lock(UUID id) {
        return tx.createNativeQuery(LOCK, UUID.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(found -> found != null);
    }

    /** True if nobody had asked for a task before. */
    Uni<Boolean> ask(UUID id, Instant now) {
        return tx.createMutationQuery(ASK)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** Those whose task need no longer be done. */
    Uni<List<UUID>> answered(int rows) {
        return tx.createNativeQuery(ANSWERED, UUID.class)
                .setParameter("rows", rows)
                .getResultList();
    }

    Uni<Void> close(UUID id, Instant now) {
        return tx.createMutationQuery(CLOSE)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
