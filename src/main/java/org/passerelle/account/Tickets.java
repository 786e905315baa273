package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The tickets between a code and a PIN. */
record Tickets(Mutiny.StatelessSession tx) {

    private static final String LOCK = """
            select secret_hash, contact_hash, language, tries_left from sign_in_tickets
            where id = :id and ended_at is null and tries_left > 0 and created_at > :since for update""";
    private static final String CHARGE = "update TicketRow set triesLeft = triesLeft - 1 where id = :id";
    private static final String END = "update TicketRow set endedAt = :now where id = :id";
    private static final String FORGET = """
            delete from sign_in_tickets where id in (
              select id from sign_in_tickets where created_at <= :before limit :batch for update skip locked)""";

    record Live(UUID id, byte[] secretHash, byte[] contactHash, String language, int triesLeft) {}

    Uni<Void> add(TicketRow ticket) {
        return tx.insert(ticket);
    }

    /** A ticket that can still be used, by one at a time; null for all others. */
    Uni<@Nullable Live> lock(UUID id, Instant now) {
        return tx.createNativeQuery(LOCK, Tuple.class)
                .setParameter("id", id)
                .setParameter("since", now.minus(TicketRow.LIFETIME))
                .getSingleResultOrNull()
                .map(row -> row == null ? null : live(id, row));
    }

    Uni<Void> charge(UUID id) {
        return tx.createMutationQuery(CHARGE)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> end(UUID id, Instant now) {
        return tx.createMutationQuery(END)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Integer> forget(Instant before, int batch) {
        return tx.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("batch", batch)
                .executeUpdate();
    }

    private static Live live(UUID id, Tuple row) {
        return new Live(
                id,
                row.get("secret_hash", byte[].class),
                row.get("contact_hash", byte[].class),
                row.get("language", String.class),
                row.get("tries_left", Integer.class));
    }
}
