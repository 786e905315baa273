package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Whose turn it is to be inspected, and what became of it. */
record Inspections(Mutiny.StatelessSession tx) {

    private static final String CLAIM = """
            with next as (
              select f.id from evidence_files f left join evidence_inspections i on i.file_id = f.id
              where f.state in ('received', 'held') and (i.file_id is null or i.due_at <= :now)
              order by (
                select count(*) from evidence_files done
                where done.application_id = f.application_id and done.inspected_at > :lately),
                f.received_at, f.id
              limit 1 for update of f skip locked),
            claimed as (
              insert into evidence_inspections (file_id, tries, due_at) select id, 1, :until from next
              on conflict (file_id) do update set tries = evidence_inspections.tries + 1, due_at = excluded.due_at
              where evidence_inspections.due_at <= :now
              returning file_id, tries)
            select f.id, f.application_id, f.piece_id, f.file_key, f.length, c.tries
            from claimed c join evidence_files f on f.id = c.file_id""";

    private static final String STAND = """
            update evidence_files set state = :state, reason = cast(:reason as text), inspected_at = :now
            where id = :id and state in ('received', 'held')""";
    private static final String WAIT =
            "update evidence_inspections set due_at = cast(:due as timestamptz), tries = tries - :back where file_id = :id";
    private static final String OVER = "delete from evidence_inspections where file_id = :id";
    private static final String PIECE =
            "select application_id, piece_id from evidence_files where id = :id and state = 'held'";

    /** Who sends many files does not hold up whoever sends one. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    /**
     * Takes a file of whoever had the fewest of theirs looked at lately, the one that has waited longest, until then; nobody
     * else takes it meanwhile.
     */
    Uni<Optional<ReceivedFile>> claim(Instant now, Instant until) {
        return tx.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("now", now)
                .setParameter("until", until)
                .setParameter("lately", now.minus(LATELY))
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(Inspections::file));
    }

    /** Says how a file stands; false where it is gone or was decided meanwhile. */
    Uni<Boolean> stand(UUID file, String state, @Nullable String reason, Instant now) {
        return tx.createNativeQuery(STAND)
                .setParameter("id", file)
                .setParameter("state", state)
                .setParameter("reason", reason)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** Lets it wait; what was not its own doing is no try. */
    Uni<Void> wait(UUID file, @Nullable Instant due, boolean blameless) {
        return tx.createNativeQuery(WAIT)
                .setParameter("id", file)
                .setParameter("due", due)
                .setParameter("back", blameless ? 1 : 0)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Forgets the tries. */
    Uni<Void> over(UUID file) {
        return tx.createNativeQuery(OVER)
                .setParameter("id", file)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The file that a person decides about. */
    Uni<Optional<ReceivedFile>> held(UUID file) {
        return tx.createNativeQuery(PIECE, Tuple.class)
                .setParameter("id", file)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new ReceivedFile(
                                file, found.get(0, UUID.class), found.get(1, UUID.class), new byte[0], 0, 0)));
    }

    private static ReceivedFile file(Tuple row) {
        return new ReceivedFile(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, byte[].class),
                Math.toIntExact(row.get(4, Long.class)),
                row.get(5, Short.class));
    }
}
