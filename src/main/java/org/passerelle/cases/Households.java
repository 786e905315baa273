package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.ArrayText;

/**
 * The stored households. Locks are taken in this order: {@link #growth}, the cases by id, {@link #lock}. What only shrinks
 * a household, and a submission, hold their own case and then the household, so that nobody waits in a circle.
 */
record Households(Mutiny.StatelessSession tx) {

    private static final String GROWTH = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended('household ' || :id, 0))) locked""";
    private static final String LOCK_CASES = """
            select id from applications where id = any(cast(cast(:ids as text) as uuid[]))
            order by id for no key update""";
    private static final String LOCK = "select adults_ever from households where id = :id for update";
    private static final String LOCK_OF = """
            select id from households
            where id in (select household_id from household_members where application_id = :application)
            order by id for update""";
    private static final String FOUND = "insert into households (id, adults_ever, created_at) values (:id, 0, :now)";
    private static final String COUNT = "update households set adults_ever = adults_ever + 1 where id = :id";

    /** Held until the transaction ends by whoever adds to this household: it can only shrink meanwhile. */
    Uni<Void> growth(UUID household) {
        return tx.createNativeQuery(GROWTH, Integer.class)
                .setParameter("id", household.toString())
                .getSingleResult()
                .replaceWithVoid();
    }

    Uni<Void> lockCases(Collection<UUID> cases) {
        return tx.createNativeQuery(LOCK_CASES, UUID.class)
                .setParameter("ids", ArrayText.of(cases))
                .getResultList()
                .replaceWithVoid();
    }

    /** How many adults ever belonged to it; null when it is gone. */
    Uni<@Nullable Integer> lock(UUID household) {
        return tx.createNativeQuery(LOCK, Integer.class)
                .setParameter("id", household)
                .getSingleResultOrNull();
    }

    /** Locks every household to which a case belongs or belonged; true if there is one. */
    Uni<Boolean> lockOf(UUID application) {
        return tx.createNativeQuery(LOCK_OF, UUID.class)
                .setParameter("application", application)
                .getResultList()
                .map(households -> !households.isEmpty());
    }

    Uni<Void> found(UUID household, Instant now) {
        return tx.createNativeQuery(FOUND)
                .setParameter("id", household)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> countAdult(UUID household) {
        return tx.createNativeQuery(COUNT)
                .setParameter("id", household)
                .executeUpdate()
                .replaceWithVoid();
    }
}
