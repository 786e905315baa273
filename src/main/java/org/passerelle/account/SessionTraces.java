package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What sessions tell about their owners; a limited one tells nothing, for it may be somebody else's. */
record SessionTraces(Mutiny.StatelessSession tx) {

    private static final String OPENED = """
            select min(createdAt) from SessionRow where accountId = :account and not limited and createdAt > :moment""";
    private static final String REFRESHED = """
            select min(refreshedAt) from SessionRow
            where accountId = :account and not limited and createdAt <= :moment and refreshedAt > :moment""";

    /** When the first session since that moment was opened. */
    Uni<Optional<Instant>> openedAfter(UUID account, Instant moment) {
        return first(OPENED, account, moment);
    }

    /** The earliest we still know of refreshes since that moment of sessions that were open before. */
    Uni<Optional<Instant>> refreshedAfter(UUID account, Instant moment) {
        return first(REFRESHED, account, moment);
    }

    private Uni<Optional<Instant>> first(String query, UUID account, Instant moment) {
        return tx.createQuery(query, Instant.class)
                .setParameter("account", account)
                .setParameter("moment", moment)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }
}
