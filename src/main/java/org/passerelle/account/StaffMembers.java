package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The members of staff and their credentials. */
record StaffMembers(Mutiny.StatelessSession tx) {

    private static final String BY_EMAIL = """
            select new org.passerelle.account.StaffMembers$Known(id, roles, passwordHash, totpSecret, totpStep)
            from StaffRow where emailHash = :email and suspendedAt is null""";

    private static final String TAKE_STEP = """
            update StaffRow set totpStep = :step, confirmedAt = coalesce(confirmedAt, :now), passwordHash = :next
            where id = :id and totpStep < :step and passwordHash = :hash and suspendedAt is null""";

    /** Somebody who works here; without credentials until an invitation was accepted. */
    record Known(UUID id, String[] roles, @Nullable String passwordHash, byte @Nullable [] totpSecret, long totpStep) {}

    Uni<@Nullable Known> byEmail(byte[] emailHash) {
        return tx.createQuery(BY_EMAIL, Known.class)
                .setParameter("email", emailHash)
                .getSingleResultOrNull();
    }

    Uni<Void> add(StaffRow member) {
        return tx.insert(member);
    }

    /**
     * Uses up a time step, and keeps {@code next} as the password's hash. False when a code of that step or a later one
     * was used before, on any node, or when the credentials have changed meanwhile.
     */
    Uni<Boolean> takeStep(UUID id, long step, String hash, String next, Instant now) {
        return tx.createMutationQuery(TAKE_STEP)
                .setParameter("id", id)
                .setParameter("step", step)
                .setParameter("hash", hash)
                .setParameter("next", next)
                .setParameter("now", now)
                .executeUpdate()
                .map(count -> count == 1);
    }
}
