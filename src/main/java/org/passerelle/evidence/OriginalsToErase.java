package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The originals of applications that were decided. */
record OriginalsToErase(Mutiny.StatelessSession tx) {

    private static final String DECIDED = """
            select a.id from applications a
            where a.id > :after
              and a.state in ('GRANTED', 'TRAVEL_BOOKED', 'ARRIVED', 'CLOSED', 'NOT_ELIGIBLE', 'REFUSED')
              and exists (
                select 1 from evidence_files f
                where f.application_id = a.id and f.original_erased_at is null and f.state in ('ready', 'rejected'))
              and not exists (select 1 from holds h where h.application_id = a.id and h.lifted_at is null)
            order by a.id limit :most""";

    private static final String OF = """
            select id from evidence_files
            where application_id = :application and original_erased_at is null and state in ('ready', 'rejected')
            for update""";
    private static final String SEGMENTS = "delete from evidence_segments where file_id = :file";
    private static final String MARK = "update evidence_files set original_erased_at = :now where id = :file";

    /** Those after an id. */
    Uni<List<UUID>> decided(UUID after, int most) {
        return tx.createNativeQuery(DECIDED, UUID.class)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    /** The files of one of them, held until the transaction ends. */
    Uni<List<UUID>> of(UUID application) {
        return tx.createNativeQuery(OF, UUID.class)
                .setParameter("application", application)
                .getResultList();
    }

    /** Takes away what leads to the bytes, which go with it. */
    Uni<Void> erase(UUID file, Instant now) {
        return tx.createNativeQuery(SEGMENTS)
                .setParameter("file", file)
                .executeUpdate()
                .chain(() -> tx.createNativeQuery(MARK)
                        .setParameter("file", file)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
