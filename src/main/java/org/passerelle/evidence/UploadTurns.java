package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Whose turn it is to write to a file; each change holds only where the turn is still theirs, and gives 1, else 0. */
record UploadTurns(Mutiny.StatelessSession tx) {

    private static final String TAKE = """
            update evidence_files set writer = :writer, writer_seen_at = :now
            where id = :id and state = 'uploading' and received = :offset
              and (writer is null or writer_seen_at < :silent)""";
    private static final String SEEN =
            "update evidence_files set writer_seen_at = :now where id = :id and writer = :writer";
    private static final String ADVANCE = """
            update evidence_files set received = received + :count, writer_seen_at = :now
            where id = :id and writer = :writer and received = :offset and state = 'uploading'
              and exists (select from evidence_pieces p where p.id = piece_id and p.taken_back_at is null)""";
    private static final String FINISH = """
            update evidence_files set state = 'received', received_at = :now, expires_at = null
            where id = :id and received = length and state = 'uploading'""";
    private static final String RELEASE = """
            update evidence_files set writer = null, writer_seen_at = null where id = :id and writer = :writer""";

    Uni<Integer> take(UploadTurn turn, long offset, Instant now, Instant silent) {
        return of(TAKE, turn)
                .setParameter("offset", offset)
                .setParameter("now", now)
                .setParameter("silent", silent)
                .executeUpdate();
    }

    Uni<Integer> seen(UploadTurn turn, Instant now) {
        return of(SEEN, turn).setParameter("now", now).executeUpdate();
    }

    Uni<Integer> advance(UploadTurn turn, long offset, long count, Instant now) {
        return of(ADVANCE, turn)
                .setParameter("offset", offset)
                .setParameter("count", count)
                .setParameter("now", now)
                .executeUpdate();
    }

    Uni<Integer> finish(UUID id, Instant now) {
        return tx.createNativeQuery(FINISH)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    Uni<Integer> release(UploadTurn turn) {
        return of(RELEASE, turn).executeUpdate();
    }

    private Mutiny.MutationQuery of(String sql, UploadTurn turn) {
        return tx.createNativeQuery(sql).setParameter("id", turn.upload().id()).setParameter("writer", turn.writer());
    }
}
