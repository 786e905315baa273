package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.tasks.NewTask;

/** The tasks of staff. */
record TaskRows(Mutiny.StatelessSession tx) {

    private static final String OPEN = """
            insert into staff_tasks (id, kind, role, subject, application_id, opened_at, due_at)
            values (:id, :kind, :role, :subject, cast(cast(:application as text) as uuid), :openedAt, :dueAt)
            on conflict (kind, subject) where ended_at is null do nothing""";

    private static final String CLOSE = """
            update TaskRow set endedAt = :now
            where kind = :kind and subject = :subject and endedAt is null""";

    private static final String ERASE = "delete from TaskRow where applicationId = :application";

    private static final String VIEW = """
            select t.id, t.kind, t.role, t.subject, t.application_id, a.reference, t.opened_at, t.due_at, t.ended_at,
              t.claimed_by, t.decided_by, t.outcome
            from staff_tasks t left join applications a on a.id = t.application_id
            where (:everything or t.role = any(cast(cast(:roles as text) as text[])))
            """;

    /** Supervisors see what waits in every team, so that nothing is left lying; others what is about cases in their sight. */
    private static final String IN_SIGHT = "(:everything or t.role <> 'caseworker' or t.kind = '"
            + ConversationTasks.URGENT.code() + "' and " + CaseSight.CALLED + " or " + CaseSight.of("t.application_id")
            + ")";

    private static final String LIST = VIEW + "  and " + IN_SIGHT + """
              and case :shown
                when 'OPEN' then t.ended_at is null
                when 'MINE' then t.ended_at is null and t.claimed_by = :me
                else t.ended_at is not null end
              and (:kind = '' or t.kind = :kind)
              and (:first or (t.due_at, t.id) > (select due_at, id from staff_tasks where id = :after))
            order by t.due_at, t.id""";

    private static final String FIND = VIEW + "  and t.id = :id";

    private static final String ABOUT =
            VIEW + "  and t.application_id = :application and t.ended_at is null order by t.due_at, t.id";

    private static final String OPENS = "select count(*) from staff_tasks t where t.id = :id and (t.role not in"
            + " ('caseworker', 'supervisor') or t.kind = '" + ConversationTasks.URGENT.code() + "' and "
            + CaseSight.CALLED + " or " + CaseSight.of("t.application_id") + ")";

    private static final String LOCK_CASE = "select id from applications where id = :id for update";

    private static final String LOCK = "select id from staff_tasks where id = :id for update";

    private static final String CLAIM = "update TaskRow set claimedBy = :by, claimedAt = :now where id = :id";

    private static final String RELEASE = "update TaskRow set claimedBy = null, claimedAt = null where id = :id";

    private static final String FREE_FROM = """
            update TaskRow set claimedBy = null, claimedAt = null where claimedBy = :member and endedAt is null""";

    private static final String DECIDE = """
            update TaskRow set endedAt = :now, decidedBy = :by, outcome = :outcome where id = :id""";

    private static final String NOTE = "update TaskRow set note = :note where id = :id";

    private static final String NOTE_OF = "select note from TaskRow where id = :id";

    private static final String COUNT = """
            select kind, case
                when opened_at > :hour then 'hour'
                when opened_at > :day then 'day'
                when opened_at > :week then 'week'
                else 'longer' end as age, count(*)
            from staff_tasks where ended_at is null group by 1, 2""";

    /** How many open tasks of a kind were opened within the last hour, day or week, or before. */
    record Open(String kind, String age, long number) {}

    /** False when a task of that kind is open for that subject. */
    Uni<Boolean> open(UUID id, NewTask task) {
        UUID application = task.applicationId();
        return tx.createNativeQuery(OPEN)
                .setParameter("id", id)
                .setParameter("kind", task.kind().code())
                .setParameter("role", task.kind().role())
                .setParameter("subject", task.subject())
                .setParameter("application", application == null ? null : application.toString())
                .setParameter("openedAt", task.openedAt())
                .setParameter("dueAt", task.openedAt().plus(task.kind().due()))
                .executeUpdate()
                .map(count -> count == 1);
    }

    Uni<Void> close(String kind, UUID subject, Instant now) {
        return tx.createMutationQuery(CLOSE)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The tasks somebody sees, those due first first. */
    Uni<List<TaskView>> list(CaseSight sight, TaskFilter filter, PageQuery page) {
        Reach reach = Reach.of(sight.staff());
        return sight.bindCalled(tx.createNativeQuery(LIST, Tuple.class))
                .setParameter("everything", reach.everything())
                .setParameter("roles", ArrayText.of(reach.roles()))
                .setParameter("shown", filter.shown().name())
                .setParameter("me", reach.staffId())
                .setParameter("kind", filter.kind() == null ? "" : filter.kind())
                .setParameter("first", page.after() == null)
                .setParameter("after", page.after() == null ? reach.staffId() : page.after())
                .setMaxResults(page.rows())
                .getResultList()
                .map(rows -> rows.stream().map(TaskRows::view).toList());
    }

    /** The open tasks about a case that somebody sees, those due first first. */
    Uni<List<TaskView>> about(Reach reach, UUID application) {
        return tx.createNativeQuery(ABOUT, Tuple.class)
                .setParameter("everything", reach.everything())
                .setParameter("roles", ArrayText.of(reach.roles()))
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream().map(TaskRows::view).toList());
    }

    /** Whether somebody may open a task without being asked why: whoever is called, and who sees its case. */
    Uni<Boolean> opens(CaseSight sight, UUID id) {
        return sight.bindCalled(tx.createNativeQuery(OPENS, Long.class))
                .setParameter("id", id)
                .getSingleResult()
                .map(count -> count == 1);
    }

    /** A task that somebody sees, or null. */
    Uni<@Nullable TaskView> find(Reach reach, UUID id) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("everything", reach.everything())
                .setParameter("roles", ArrayText.of(reach.roles()))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : view(row));
    }

    /** Waits until nobody else changes the case a task is about; some are about none. */
    Uni<Void> lockCase(@Nullable UUID application) {
        return application == null ? Uni.createFrom().voidItem() : lock(LOCK_CASE, application);
    }

    /** Waits until nobody else changes the task. */
    Uni<Void> lock(UUID id) {
        return lock(LOCK, id);
    }

    Uni<Void> claim(UUID id, UUID by, Instant now) {
        return tx.createMutationQuery(CLAIM)
                .setParameter("id", id)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> release(UUID id) {
        return tx.createMutationQuery(RELEASE)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What somebody had taken and not yet decided is for everybody again. */
    Uni<Void> freeFrom(UUID member) {
        return tx.createMutationQuery(FREE_FROM)
                .setParameter("member", member)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> decide(UUID id, UUID by, String outcome, Instant now) {
        return tx.createMutationQuery(DECIDE)
                .setParameter("id", id)
                .setParameter("by", by)
                .setParameter("outcome", outcome)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> note(UUID id, byte[] sealed) {
        return tx.createMutationQuery(NOTE)
                .setParameter("id", id)
                .setParameter("note", sealed)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<byte @Nullable []> noteOf(UUID id) {
        return tx.createQuery(NOTE_OF, byte[].class).setParameter("id", id).getSingleResultOrNull();
    }

    Uni<List<Open>> open(Instant now) {
        return tx.createNativeQuery(COUNT, Tuple.class)
                .setParameter("hour", now.minus(Duration.ofHours(1)))
                .setParameter("day", now.minus(Duration.ofDays(1)))
                .setParameter("week", now.minus(Duration.ofDays(7)))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row ->
                                new Open(row.get(0, String.class), row.get(1, String.class), row.get(2, Long.class)))
                        .toList());
    }

    private Uni<Void> lock(String statement, UUID id) {
        return tx.createNativeQuery(statement, UUID.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .replaceWithVoid();
    }

    private static TaskView view(Tuple row) {
        return new TaskView(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, UUID.class),
                row.get(4, UUID.class),
                row.get(5, String.class),
                Columns.instant(row, 6),
                Columns.instant(row, 7),
                Columns.instantOrNull(row, 8),
                row.get(9, UUID.class),
                row.get(10, UUID.class),
                row.get(11, String.class));
    }

    /** All that were about an application; gives their number. */
    Uni<Long> erase(UUID application) {
        return tx.createMutationQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }
}
