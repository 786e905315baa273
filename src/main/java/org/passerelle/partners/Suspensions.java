package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The suspensions of organisations; whoever changes one holds the lock of its organisation. */
record Suspensions(Mutiny.StatelessSession tx) {

    private static final String OPEN =
            "from SuspensionRow where organisationId = :organisation and withdrawnAt is null and liftedAt is null";

    private static final String DUE = """
            select organisationId from SuspensionRow
            where takesForceAt <= :now and inForceAt is null and withdrawnAt is null order by takesForceAt, id""";

    Uni<Void> add(SuspensionRow row) {
        return tx.insert(row);
    }

    Uni<Void> change(SuspensionRow row) {
        return tx.update(row);
    }

    /** The one that is proposed, announced or in force. */
    Uni<@Nullable SuspensionRow> open(UUID organisation) {
        return tx.createQuery(OPEN, SuspensionRow.class)
                .setParameter("organisation", organisation)
                .getSingleResultOrNull();
    }

    /** The organisations whose notice is over. */
    Uni<List<UUID>> due(Instant now, int batch) {
        return tx.createQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setMaxResults(batch)
                .getResultList();
    }
}
