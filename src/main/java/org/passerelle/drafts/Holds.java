package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The holds on applications, one for each. */
record Holds(Mutiny.StatelessSession tx) {

    private static final String PLACED = "select placedAt from HoldRow where applicationId = :application";
    private static final String LIFT = "delete from HoldRow where applicationId = :application";

    /** Replaces who, why and when of one that is there. */
    Uni<Void> place(HoldRow row) {
        return tx.upsert(row);
    }

    /** Since when there is one. */
    Uni<Optional<Instant>> placed(UUID application) {
        return tx.createQuery(PLACED, Instant.class)
                .setParameter("application", application)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    Uni<Void> lift(UUID application) {
        return tx.createMutationQuery(LIFT)
                .setParameter("application", application)
                .executeUpdate()
                .replaceWithVoid();
    }
}
