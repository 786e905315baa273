package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.MessageState;
import org.passerelle.platform.database.Columns;

/** What became of messages. */
record MessageFates(Mutiny.StatelessSession tx) {

    private static final String SINCE = """
            select new org.passerelle.notifications.MessageFates$Fate(contactHash, state, sentAt, deliveredAt, failedAt)
            from MessageRow where contactHash in :contacts and createdAt >= :since order by createdAt, id""";

    /** One message; {@code contact} is the hash of where it went. */
    record Fate(
            byte[] contact,
            String state,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant failedAt) {

        /** When a channel took it that has not said since that it did not arrive. */
        @Nullable
        Instant takenAt() {
            return switch (MessageState.of(state)) {
                case SENT, DELIVERED, UNKNOWN -> sentAt;
                case QUEUED, SENDING, FAILED_TEMPORARY, FAILED_PERMANENT, EXPIRED, CANCELLED -> null;
            };
        }
    }

    /** The messages to any of these contacts, the oldest first. */
    Uni<List<Fate>> since(List<byte[]> contacts, Instant since) {
        return contacts.isEmpty()
                ? Uni.createFrom().item(List.of())
                : tx.createQuery(SINCE, Fate.class)
                        .setParameter("contacts", contacts)
                        .setParameter("since", since)
                        .getResultList();
    }

    /** When the first message that tells of a deadline arrived. */
    Uni<Optional<Instant>> delivered(UUID deadline) {
        return tx.createNativeQuery(deliveredOf(":deadline"), Tuple.class)
                .setParameter("deadline", deadline)
                .getSingleResult()
                .map(row -> Optional.ofNullable(Columns.instantOrNull(row, 0)));
    }

    /** The query for that moment; {@code deadline} is the expression that names the deadline. */
    static String deliveredOf(String deadline) {
        return Arrivals.of("select l.message_id from deadline_messages l where l.deadline_id = " + deadline);
    }
}
