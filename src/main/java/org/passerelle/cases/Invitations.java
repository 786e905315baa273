package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.household.Joining;
import org.passerelle.platform.database.Columns;

/** The family codes that were made, by keyed hash. */
record Invitations(Mutiny.StatelessSession tx) {

    /** In the place of an application that was erased. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String FIND = """
            select household_id, expires_at, used_by, ended_at from household_invitations where code_hash = :hash""";
    private static final String OPEN = """
            select id, expires_at from household_invitations
            where household_id = :household and used_by is null and ended_at is null and expires_at > :now order by id""";
    private static final String ADD = """
            insert into household_invitations (id, household_id, code_hash, created_at, expires_at)
            values (:id, :household, :hash, :now, :expiresAt)""";
    private static final String USE = """
            update household_invitations set used_by = :application where code_hash = :hash""";
    private static final String FORGET = """
            update household_invitations set used_by = :nobody
            where used_by = :application and household_id in (
              select household_id from household_members where application_id = :application)""";
    private static final String END_OLDEST = """
            update household_invitations set ended_at = :now where id in (
              select id from household_invitations
              where household_id = :household and used_by is null and ended_at is null and expires_at > :now
              order by id desc offset :kept)""";

    /** A code that still works. */
    record Open(UUID id, Instant expiresAt) {}

    Uni<Joining.@Nullable Invitation> find(byte[] hash) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("hash", hash)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : invitation(row));
    }

    Uni<List<Open>> open(UUID household, Instant now) {
        return tx.createNativeQuery(OPEN, Tuple.class)
                .setParameter("household", household)
                .setParameter("now", now)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Open(row.get(0, UUID.class), Columns.instant(row, 1)))
                        .toList());
    }

    Uni<Void> add(UUID id, UUID household, byte[] hash, Instant expiresAt, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", id)
                .setParameter("household", household)
                .setParameter("hash", hash)
                .setParameter("expiresAt", expiresAt)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> use(byte[] hash, UUID application) {
        return tx.createNativeQuery(USE)
                .setParameter("hash", hash)
                .setParameter("application", application)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A code stays used, but nothing tells by whom; gives how many. */
    Uni<Long> forget(UUID application) {
        return tx.createNativeQuery(FORGET)
                .setParameter("nobody", NOBODY)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }

    /** Ends the open codes of a household but for so many of the newest. */
    Uni<Void> endAllBut(int kept, UUID household, Instant now) {
        return tx.createNativeQuery(END_OLDEST)
                .setParameter("kept", kept)
                .setParameter("household", household)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Joining.Invitation invitation(Tuple row) {
        return new Joining.Invitation(
                row.get(0, UUID.class), Columns.instant(row, 1), row.get(2, UUID.class), Columns.instantOrNull(row, 3));
    }
}
