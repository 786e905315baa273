package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.database.ArrayText;

/** What is erased of conversations. */
record ForgottenConversations(Mutiny.StatelessSession tx) {

    private static final String LOCK = """
            select id from conversations c
            where c.application_id = :application
              or c.id in (select conversation_id from conversation_lines where application_id = :application)
            order by id for update""";

    /** The texts as they arrived; a line has the id of its text. */
    private static final String TEXTS = """
            delete from inbound_texts where id in
              (select id from conversation_lines where application_id = :application)""";

    private static final String LINES = "delete from LineRow where applicationId = :application";

    private static final String EMPTIED = """
            select id from ConversationRow c
            where c.applicationId = :application
              and not exists (select 1 from LineRow l where l.conversationId = c.id)""";

    private static final String LEAVE = """
            update conversations c set application_id =
              (select l.application_id from conversation_lines l where l.conversation_id = c.id order by l.id desc limit 1)
            where c.application_id = :application""";

    private static final String LEAVE_TASKS = """
            update staff_tasks t set application_id = c.application_id from conversations c
            where t.subject = c.id and t.kind in ('conversation', 'child_conversation', 'urgent_conversation')
              and t.application_id = :application""";

    /** Nobody's file: of strangers, and of accounts that have no application any more. */
    private static final String OLD = """
            select id from conversations c
            where c.last_line_at < :before and c.representative_id is null and not exists
              (select 1 from applications a where a.account_id = c.account_id)
            order by c.last_line_at limit :batch for update skip locked""";

    private static final String TASKS = """
            delete from staff_tasks
            where kind in ('conversation', 'child_conversation', 'urgent_conversation')
              and subject = any (cast(cast(:ids as text) as uuid[]))""";

    private static final String ERASE = "delete from ConversationRow where id in :ids";

    /** Waits until nobody else changes conversations about an application. */
    Uni<Void> lock(UUID application) {
        return tx.createNativeQuery(LOCK, UUID.class)
                .setParameter("application", application)
                .getResultList()
                .replaceWithVoid();
    }

    /** With the texts they came in; gives the number of lines. */
    Uni<Long> lines(UUID application) {
        return tx.createNativeQuery(TEXTS)
                .setParameter("application", application)
                .executeUpdate()
                .chain(() -> tx.createMutationQuery(LINES)
                        .setParameter("application", application)
                        .executeUpdate())
                .map(Integer::longValue);
    }

    /** Those about it in which nothing is left. */
    Uni<List<UUID>> emptied(UUID application) {
        return tx.createQuery(EMPTIED, UUID.class)
                .setParameter("application", application)
                .getResultList();
    }

    /** What is left is about the application of its newest line. */
    Uni<Void> leave(UUID application) {
        return tx.createNativeQuery(LEAVE)
                .setParameter("application", application)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Tasks go with their conversations, so that who waits is still answered. */
    Uni<Void> leaveTasks(UUID application) {
        return tx.createNativeQuery(LEAVE_TASKS)
                .setParameter("application", application)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<UUID>> old(Instant before, int batch) {
        return tx.createNativeQuery(OLD, UUID.class)
                .setParameter("before", before)
                .setParameter("batch", batch)
                .getResultList();
    }

    /** With their lines, marks, alarms and tasks. */
    Uni<Void> erase(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.createNativeQuery(TASKS)
                        .setParameter("ids", ArrayText.of(ids))
                        .executeUpdate()
                        .chain(() -> tx.createMutationQuery(ERASE)
                                .setParameter("ids", ids)
                                .executeUpdate())
                        .replaceWithVoid();
    }
}
