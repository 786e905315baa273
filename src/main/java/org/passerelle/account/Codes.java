package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The codes that were sent, by contact. */
record Codes(Mutiny.StatelessSession tx) {

    private static final String LOCK = "select 1 from pg_advisory_xact_lock(:lock)";
    private static final String SENT = """
            select createdAt from CodeRow where contactHash = :contact and byText = :byText and createdAt > :since""";
    private static final String KNOWN = """
            select new org.passerelle.account.Codes$Known(id, codeHash, language, triesLeft, createdAt, usedAt)
            from CodeRow where contactHash = :contact and purpose = :purpose and subject is not distinct from :subject
            order by createdAt desc, id desc""";
    private static final String CHARGE = "update CodeRow set triesLeft = triesLeft - 1 where id in :ids";
    private static final String USE = "update CodeRow set usedAt = :now where id = :id";
    private static final String FORGET = """
            delete from sign_in_codes where id in (
              select id from sign_in_codes where created_at <= :before limit :batch for update skip locked)""";

    record Known(
            UUID id,
            byte[] codeHash,
            String language,
            int triesLeft,
            Instant createdAt,
            @Nullable Instant usedAt) {}

    /** Waits until nobody else asks for codes of this contact or guesses at them. */
    Uni<Void> lock(byte[] contact) {
        return tx.createNativeQuery(LOCK, Integer.class)
                .setParameter("lock", ByteBuffer.wrap(contact).getLong())
                .getSingleResult()
                .replaceWithVoid();
    }

    /** Those that were asked for by text are counted apart from all others. */
    Uni<List<Instant>> sentSince(byte[] contact, boolean byText, Instant since) {
        return tx.createQuery(SENT, Instant.class)
                .setParameter("contact", contact)
                .setParameter("byText", byText)
                .setParameter("since", since)
                .getResultList();
    }

    /** The codes for one purpose; those for another do not count as known. */
    Uni<List<Known>> known(byte[] contact, CodeUse use) {
        return tx.createQuery(KNOWN, Known.class)
                .setParameter("contact", contact)
                .setParameter("purpose", use.kind().code())
                .setParameter("subject", use.subject())
                .getResultList();
    }

    Uni<Void> add(CodeRow code) {
        return tx.insert(code);
    }

    Uni<Void> charge(List<UUID> ids) {
        return tx.createMutationQuery(CHARGE)
                .setParameter("ids", ids)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> use(UUID id, Instant now) {
        return tx.createMutationQuery(USE)
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
}
