package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.platform.database.Columns;

/** The sealed snapshots of submitted answers; one method is one statement. */
record Submissions(Mutiny.StatelessSession tx) {

    private static final String OF_APPLICATION = """
            select id, reference, submitted_at, version, language, sha256, sealed
            from submissions where application_id = :application order by id
            """;
    private static final String FIRST = OF_APPLICATION + "limit 1";
    private static final String LATEST = OF_APPLICATION + "desc limit 1";
    private static final String LATEST_OF_CASE = """
            select distinct on (s.application_id) s.id, s.reference, s.submitted_at, s.version, s.language, s.sha256, s.sealed,
              s.application_id
            from submissions s join applications a on a.id = s.application_id
            where a.id = :application or a.supplement_to = :application
            order by s.application_id, s.id desc""";
    private static final String ADD = """
            insert into submissions (id, application_id, version, revision, language, sealed, sha256, reference,
              submitted_at)
            values (:id, :application, :version, :revision, :language, :sealed, :sha256, :reference, :submittedAt)""";

    /** A snapshot as stored. */
    record Sealed(UUID id, Receipt receipt, byte[] sealed) {}

    /** A snapshot with the application it is of: a case, or its later form. */
    record OfCase(UUID application, Sealed sealed) {}

    /** The latest snapshot of a case, and behind it that of its later form. */
    Uni<List<OfCase>> latestOfCase(UUID application) {
        return tx.createNativeQuery(LATEST_OF_CASE, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new OfCase(row.get(7, UUID.class), sealed(row)))
                        .toList());
    }

    /** The submission itself, whatever was corrected since. */
    Uni<@Nullable Sealed> first(UUID application) {
        return one(FIRST, application);
    }

    Uni<@Nullable Sealed> latest(UUID application) {
        return one(LATEST, application);
    }

    private Uni<@Nullable Sealed> one(String query, UUID application) {
        return tx.createNativeQuery(query, Tuple.class)
                .setParameter("application", application)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : sealed(row));
    }

    Uni<Void> add(UUID application, long revision, Sealed snapshot) {
        Receipt receipt = snapshot.receipt();
        return tx.createNativeQuery(ADD)
                .setParameter("id", snapshot.id())
                .setParameter("application", application)
                .setParameter("version", receipt.version())
                .setParameter("revision", revision)
                .setParameter("language", receipt.language())
                .setParameter("sealed", snapshot.sealed())
                .setParameter("sha256", receipt.sha256())
                .setParameter("reference", receipt.reference())
                .setParameter("submittedAt", receipt.submittedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Sealed sealed(Tuple row) {
        Receipt receipt = new Receipt(
                row.get(1, String.class),
                Columns.instant(row, 2),
                row.get(3, Integer.class),
                row.get(4, String.class),
                row.get(5, String.class),
                CaseState.SUBMITTED.name());
        return new Sealed(row.get(0, UUID.class), receipt, row.get(6, byte[].class));
    }
}
