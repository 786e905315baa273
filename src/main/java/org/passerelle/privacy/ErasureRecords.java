package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is known of erasures afterwards; rows are only ever added. */
record ErasureRecords(Mutiny.StatelessSession tx) {

    private static final String ADD = """
            insert into erasures (id, pseudonym, reason, rows_erased, erased_at)
            values (:id, :pseudonym, :reason, cast(cast(:rows as text) as jsonb), :now)""";
    private static final String RAN = """
            insert into erasure_runs (id, dry_run, found, ran_at)
            values (:id, :dryRun, cast(cast(:found as text) as jsonb), :now)""";

    Uni<Void> add(UUID id, byte[] pseudonym, String reason, String rows, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", id)
                .setParameter("pseudonym", pseudonym)
                .setParameter("reason", reason)
                .setParameter("rows", rows)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> ran(UUID id, boolean dryRun, String found, Instant now) {
        return tx.createNativeQuery(RAN)
                .setParameter("id", id)
                .setParameter("dryRun", dryRun)
                .setParameter("found", found)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
