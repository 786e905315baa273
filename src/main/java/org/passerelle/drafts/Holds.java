package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The holds on applications, one for each. */
record Holds(Mutiny.StatelessSession tx) {

    private static final String OF = """
            select new org.passerelle.drafts.Holds$Hold(placedAt, liftedAt) from HoldRow
            where applicationId = :application""";
    private static final String LIFT = """
            update HoldRow set liftedAt = :now where applicationId = :application and liftedAt is null""";

    /** The latest there was; {@code liftedAt} is null while it holds. */
    record Hold(Instant placedAt, @Nullable Instant liftedAt) {

        /** Since when it holds; empty for one that was lifted. */
        Optional<Instant> since() {
            return liftedAt == null ? Optional.of(placedAt) : Optional.empty();
        }

        /** When it was lifted; empty while it holds. */
        Optional<Instant> lifted() {
            return Optional.ofNullable(liftedAt);
        }
    }

    /** Replaces who, why and when of one that is there. */
    Uni<Void> place(HoldRow row) {
        return tx.upsert(row);
    }

    Uni<Optional<Hold>> of(UUID application) {
        return tx.createQuery(OF, Hold.class)
                .setParameter("application", application)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    Uni<Void> lift(UUID application, Instant now) {
        return tx.createMutationQuery(LIFT)
                .setParameter("application", application)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
