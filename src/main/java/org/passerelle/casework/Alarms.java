package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.casework.conversation.Flood;
import org.passerelle.casework.conversation.Ringing;
import org.passerelle.platform.database.Columns;

/** Who marked conversations urgent, who was told of it, and who attends to them. */
record Alarms(Mutiny.StatelessSession tx) {

    private static final String MARKS = """
            select new org.passerelle.casework.Alarms$Mark(id, urgent, markedBy, staffId, reason, at)
            from MarkRow where conversationId = :conversation order by id""";

    private static final String RINGS = """
            select new org.passerelle.casework.Alarms$Ring(audience, people, escalation, at)
            from AlarmRow where conversationId = :conversation order by id""";

    private static final String RUNG = """
            select count(*) from AlarmRow
            where conversationId = :conversation and escalation = false and at > :since""";

    private static final String OF_ALL = """
            select count(*), max(at) from conversation_alarms where escalation = :escalation and at > :since""";

    private static final String ATTENDED = """
            select greatest(
              (select max(claimed_at) from staff_tasks
                where kind = :kind and subject = :conversation and ended_at is null and claimed_by is not null),
              (select max(at) from conversation_lines
                where conversation_id = :conversation and by_staff is not null))""";

    /** Those that are late, of which nobody has taken the task lately and nobody has answered since. */
    private static final String LATE = """
            select c.id, t.due_at,
              (select max(a.at) from conversation_alarms a
                where a.conversation_id = c.id and a.escalation and a.at >= c.urgent_since),
              (select count(*) from conversation_alarms a
                where a.conversation_id = c.id and a.escalation and a.at >= c.urgent_since)
            from conversations c
              join staff_tasks t on t.kind = :kind and t.subject = c.id and t.ended_at is null
            where c.urgent_since is not null and t.due_at <= :now
              and (t.claimed_by is null or t.claimed_at <= :attended)
              and not exists (select 1 from conversation_lines l
                where l.conversation_id = c.id and l.by_staff is not null and l.at >= c.urgent_since)
            """;

    private static final String ALL_LATE = LATE + "and c.id > :after order by c.id limit :batch";

    private static final String ONE_LATE = LATE + "and c.id = :id for update of c skip locked";

    /** That it became urgent, or is so no longer. */
    record Mark(
            UUID id,
            boolean urgent,
            String markedBy,
            @Nullable UUID staffId,
            byte @Nullable [] reason,
            Instant at) {}

    /** That people were told. */
    record Ring(String audience, int people, boolean escalation, Instant at) {}

    /** An urgent conversation that nobody attends to in time. */
    record Late(UUID id, Instant dueAt, @Nullable Instant toldLast, int told) {}

    Uni<Void> add(MarkRow mark) {
        return tx.insert(mark);
    }

    Uni<Void> add(AlarmRow alarm) {
        return tx.insert(alarm);
    }

    Uni<List<Mark>> marksOf(UUID conversation) {
        return tx.createQuery(MARKS, Mark.class)
                .setParameter("conversation", conversation)
                .getResultList();
    }

    Uni<List<Ring>> ringsOf(UUID conversation) {
        return tx.createQuery(RINGS, Ring.class)
                .setParameter("conversation", conversation)
                .getResultList();
    }

    /** How often it rang since then, escalations apart. */
    Uni<Integer> rungSince(UUID conversation, Instant since) {
        return tx.createQuery(RUNG, Long.class)
                .setParameter("conversation", conversation)
                .setParameter("since", since)
                .getSingleResult()
                .map(Long::intValue);
    }

    /** Whether another is heard among those of all conversations; the first ones and escalations are counted apart. */
    Uni<Boolean> leaveRoom(boolean escalation, Instant now) {
        return tx.createNativeQuery(OF_ALL, Tuple.class)
                .setParameter("escalation", escalation)
                .setParameter("since", now.minus(Flood.WINDOW))
                .getSingleResult()
                .map(row -> Flood.leavesRoom(now, row.get(0, Long.class).intValue(), Columns.instantOrNull(row, 1)));
    }

    /** When somebody last took it or answered. */
    Uni<@Nullable Instant> attendedAt(UUID conversation) {
        return tx.createNativeQuery(ATTENDED, Tuple.class)
                .setParameter("kind", ConversationTasks.URGENT.code())
                .setParameter("conversation", conversation)
                .getSingleResult()
                .map(row -> Columns.instantOrNull(row, 0));
    }

    Uni<List<UUID>> late(Instant now, UUID after, int batch) {
        return tx.createNativeQuery(ALL_LATE, Tuple.class)
                .setParameter("kind", ConversationTasks.URGENT.code())
                .setParameter("now", now)
                .setParameter("attended", now.minus(Ringing.ATTENDED))
                .setParameter("after", after)
                .setParameter("batch", batch)
                .getResultList()
                .map(rows -> rows.stream().map(row -> row.get(0, UUID.class)).toList());
    }

    /** Locks one of them; null where it is so no longer, or another node looks at it. */
    Uni<@Nullable Late> late(UUID id, Instant now) {
        return tx.createNativeQuery(ONE_LATE, Tuple.class)
                .setParameter("kind", ConversationTasks.URGENT.code())
                .setParameter("now", now)
                .setParameter("attended", now.minus(Ringing.ATTENDED))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : view(row));
    }

    private static Late view(Tuple row) {
        return new Late(
                row.get(0, UUID.class),
                Columns.instant(row, 1),
                Columns.instantOrNull(row, 2),
                row.get(3, Long.class).intValue());
    }
}
