package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What became of messages. */
record MessageFates(Mutiny.StatelessSession tx) {

    private static final String SINCE = """
            select new org.passerelle.notifications.MessageFates$Fate(contactHash, state, sentAt, deliveredAt, failedAt)
            from MessageRow where contactHash in :contacts and createdAt >= :since order by createdAt, id""";
    private static final String DELIVERED = """
            select min(deliveredAt) from MessageRow where id in :messages""";

    /** One message; {@code contact} is the hash of where it went. */
    record Fate(
            byte[] contact,
            String state,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant failedAt) {}

    /** The messages to any of these contacts, the oldest first. */
    Uni<List<Fate>> since(List<byte[]> contacts, Instant since) {
        return contacts.isEmpty()
                ? Uni.createFrom().item(List.of())
                : tx.createQuery(SINCE, Fate.class)
                        .setParameter("contacts", contacts)
                        .setParameter("since", since)
                        .getResultList();
    }

    /** When the first of them arrived. */
    Uni<Optional<Instant>> delivered(List<UUID> messages) {
        return messages.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : tx.createQuery(DELIVERED, Instant.class)
                        .setParameter("messages", messages)
                        .getSingleResultOrNull()
                        .map(Optional::ofNullable);
    }
}
