package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.MessageState;

/** What networks report of tries, and how their messages move on. */
record ReportedTries(Mutiny.StatelessSession tx) {

    private static final String FIND = """
            select m.id, m.notice, m.state, m.tries, m.absences, t.number, t.reference, t.reported,
              coalesce(m.follows, m.id)
            from messages m join message_tries t on t.message_id = m.id
            where m.id = :id and t.number = :number for update of m""";
    private static final String NOTE = """
            update message_tries set heard_at = coalesce(heard_at, :now), reference = coalesce(reference, :reference),
              reported = case when :news then :state else reported end,
              reported_at = case when :news then :now else reported_at end,
              error_code = case when :news then coalesce(cast(:code as integer), error_code) else error_code end
            where message_id = :id and number = :number""";
    private static final String MOVE = """
            update messages set state = :state,
              due_at = case when :state = 'failed_temporary' then least(cast(cast(:due as text) as timestamptz), expires_at) end,
              settle_at = cast(cast(:settle as text) as timestamptz),
              troubles = 0, held_at = null, held_for = null,
              absences = case when :state like 'failed%' then absences + 1 else absences end,
              sent_at = coalesce(sent_at, :now),
              delivered_at = case when :state = 'delivered' then :now else delivered_at end,
              failed_at = case when :state like 'failed%' then coalesce(failed_at, :now) else failed_at end
            where id = :id""";
    private static final String LATEST_TRY = "select tries from messages where id = :id and contact_hash = :contact";
    private static final String HEALTHY = """
            delete from contact_health where contact_hash = (select contact_hash from messages where id = :id)""";

    /** A try of a message, locked; {@code latest} says whether it is the last one, {@code root} for which it stands in. */
    record Try(
            UUID id,
            UUID root,
            int number,
            String notice,
            MessageState state,
            boolean latest,
            int absences,
            @Nullable String reference,
            @Nullable MessageState reported) {}

    Uni<@Nullable Try> find(UUID id, int number) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : tried(row));
    }

    Uni<Void> note(Receipt receipt, boolean news, Instant now) {
        return tx.createNativeQuery(NOTE)
                .setParameter("id", receipt.messageId())
                .setParameter("number", receipt.number())
                .setParameter("reference", receipt.reference())
                .setParameter("news", news)
                .setParameter("state", receipt.state().code())
                .setParameter("code", receipt.code())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> move(UUID id, MessageState state, @Nullable Instant due, @Nullable Instant settle, Instant now) {
        return tx.createNativeQuery(MOVE)
                .setParameter("id", id)
                .setParameter("state", state.code())
                .setParameter("due", due == null ? null : due.toString())
                .setParameter("settle", settle == null ? null : settle.toString())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Something has arrived there: the contact works. */
    Uni<Void> healthy(UUID id) {
        return tx.createNativeQuery(HEALTHY)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The number of the latest try of a message to that contact; null if there is none such. */
    Uni<@Nullable Integer> latest(UUID id, byte[] contact) {
        return tx.createNativeQuery(LATEST_TRY, Integer.class)
                .setParameter("id", id)
                .setParameter("contact", contact)
                .getSingleResultOrNull();
    }

    private static Try tried(Tuple row) {
        String reported = row.get(7, String.class);
        int number = row.get(5, Integer.class);
        return new Try(
                row.get(0, UUID.class),
                row.get(8, UUID.class),
                number,
                row.get(1, String.class),
                MessageState.of(row.get(2, String.class)),
                row.get(3, Integer.class) == number,
                row.get(4, Integer.class),
                row.get(6, String.class),
                reported == null ? null : MessageState.of(reported));
    }
}
