package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored deadlines that may have passed, and whether somebody was asked to look after the person. */
record PassedDeadlines(Mutiny.StatelessSession tx) {

    /** No earlier than so many days after it opened; breaks only make it later. */
    private static final String DUE = """
            select id from deadlines
            where ended_at is null and passed_task_at is null and kind in ('answer_call', 'answer_question')
              and opened_at < cast(:now as timestamptz) - make_interval(days => days) and id > :after
            order by id limit :rows""";

    private static final String ASK =
            "update deadlines set passed_task_at = :now where id = :id and passed_task_at is null";
    private static final String OVER = """
            select id from deadlines
            where passed_task_at is not null and passed_task_closed_at is null and ended_at is not null
            limit :rows for update skip locked""";
    private static final String CLOSE = "update deadlines set passed_task_closed_at = :now where id = :id";

    Uni<List<UUID>> due(UUID after, Instant now, int rows) {
        return tx.createNativeQuery(DUE, UUID.class)
                .setParameter("after", after)
                .setParameter("now", now)
                .setParameter("rows", rows)
                .getResultList();
    }

    /** False where somebody was asked before. */
    Uni<Boolean> ask(UUID id, Instant now) {
        return tx.createNativeQuery(ASK)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** Those whose task need no longer be done. */
    Uni<List<UUID>> over(int rows) {
        return tx.createNativeQuery(OVER, UUID.class).setParameter("rows", rows).getResultList();
    }

    Uni<Void> close(UUID id, Instant now) {
        return tx.createNativeQuery(CLOSE)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
