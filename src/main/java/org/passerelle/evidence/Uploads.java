package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.database.Columns;

/** The files on their way; those of a piece that was taken back are not among them. */
record Uploads(Mutiny.StatelessSession tx) {

    private static final String PIECE =
            "select application_id from evidence_pieces where id = :piece and taken_back_at is null";
    private static final String FIND = """
            select f.id, f.application_id, f.piece_id, f.file_key, f.length, f.received, f.expires_at
            from evidence_files f join evidence_pieces p on p.id = f.piece_id
            where f.id = :id and p.taken_back_at is null""";
    private static final String ADD = """
            insert into evidence_files (id, application_id, piece_id, file_key, length, received, state, created_at,
              expires_at)
            values (:id, :application, :piece, :key, :length, 0, 'uploading', :now, :expires)""";
    private static final String HELD = """
            select count(*) filter (where piece_id = :piece and state <> 'rejected'),
              count(*) filter (where piece_id = :piece),
              coalesce(sum(length) filter (where state <> 'rejected'), 0),
              coalesce(sum(length) filter (where original_erased_at is null), 0)
            from evidence_files where application_id = :application""";
    private static final String MAKE_ROOM = """
            delete from evidence_files where id = (
              select id from evidence_files
              where piece_id = :piece and state = 'uploading' and received = 0 and writer is null
              order by id limit 1 for update skip locked)""";
    private static final String END = "delete from evidence_files where id = :id and state = 'uploading'";
    private static final String EXPIRE = """
            delete from evidence_files where id in (
              select id from evidence_files where state = 'uploading' and expires_at <= :now
              limit :batch for update skip locked)""";

    /**
     * How much there is already.
     *
     * @param files of the piece, without those that could not be used
     * @param allFiles with them
     * @param bytes of the application, announced or there, without those that could not be used
     * @param allBytes with them
     */
    record Held(long files, long allFiles, long bytes, long allBytes) {}

    /** Whose piece it is. */
    Uni<Optional<UUID>> applicationOf(UUID piece) {
        return tx.createNativeQuery(PIECE, UUID.class)
                .setParameter("piece", piece)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    Uni<Optional<Upload>> find(UUID id) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(Uploads::upload));
    }

    Uni<Void> add(Upload upload, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", upload.id())
                .setParameter("application", upload.application())
                .setParameter("piece", upload.piece())
                .setParameter("key", upload.key())
                .setParameter("length", upload.length())
                .setParameter("now", now)
                .setParameter("expires", upload.expires())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Held> held(UUID application, UUID piece) {
        return tx.createNativeQuery(HELD, Tuple.class)
                .setParameter("application", application)
                .setParameter("piece", piece)
                .getSingleResult()
                .map(row -> new Held(
                        row.get(0, Number.class).longValue(),
                        row.get(1, Number.class).longValue(),
                        row.get(2, Number.class).longValue(),
                        row.get(3, Number.class).longValue()));
    }

    /** Gives up the oldest upload of a piece of which no byte came: its reply was lost. 1 if there was one. */
    Uni<Integer> makeRoom(UUID piece) {
        return tx.createNativeQuery(MAKE_ROOM).setParameter("piece", piece).executeUpdate();
    }

    /** 0 if it has arrived whole. */
    Uni<Integer> end(UUID id) {
        return tx.createNativeQuery(END).setParameter("id", id).executeUpdate();
    }

    Uni<Integer> expire(Instant now, int batch) {
        return tx.createNativeQuery(EXPIRE)
                .setParameter("now", now)
                .setParameter("batch", batch)
                .executeUpdate();
    }

    private static Upload upload(Tuple row) {
        return new Upload(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, byte[].class),
                row.get(4, Long.class),
                row.get(5, Long.class),
                Columns.instantOrNull(row, 6));
    }
}
