package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.credential.StaffSessionLife;
import org.passerelle.account.onetime.SessionFamily;

/** The sessions of staff. */
record StaffSessions(Mutiny.StatelessSession tx) {

    private static final String LOCK = """
            select s.staff_id, array_to_string(m.roles, ' ') as roles, s.current_hash, s.previous_hash, s.refreshed_at
            from staff_sessions s join staff m on m.id = s.staff_id
            where s.id = :id and s.current_hash is not null and s.ended_at is null
              and s.used_at > :usedAfter and s.created_at > :openedAfter
              and m.suspended_at is null and m.barred_at is null and m.demonstration <= :demo
            for update of s""";

    private static final String ROTATE = """
            update StaffSessionRow set currentHash = :current, previousHash = :previous, refreshedAt = :now
            where id = :id""";

    private static final String END = """
            update StaffSessionRow set endedAt = :now where id = :id and endedAt is null""";

    private static final String END_ALL = """
            update StaffSessionRow set endedAt = :now where staffId = :staff and endedAt is null""";

    private static final String FORGET = """
            delete from staff_sessions where id in (
              select id from staff_sessions where created_at <= :before limit :batch for update skip locked)""";

    record Locked(UUID staff, Set<String> roles, SessionFamily family) {}

    Uni<Void> add(StaffSessionRow session) {
        return tx.insert(session);
    }

    /** A live session, or null. */
    Uni<@Nullable Locked> lock(UUID id, boolean demo, Instant now) {
        return tx.createNativeQuery(LOCK, Tuple.class)
                .setParameter("id", id)
                .setParameter("demo", demo)
                .setParameter("usedAfter", StaffSessionLife.usedAfter(now))
                .setParameter("openedAfter", StaffSessionLife.openedAfter(now))
                .getSingleResultOrNull()
                .map(row -> row == null ? null : locked(row));
    }

    Uni<Void> rotate(UUID id, byte[] current, byte[] previous, Instant now) {
        return tx.createMutationQuery(ROTATE)
                .setParameter("id", id)
                .setParameter("current", current)
                .setParameter("previous", previous)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> end(UUID id, Instant now) {
        return tx.createMutationQuery(END)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Ends every session of a member. */
    Uni<Void> endAll(UUID staff, Instant now) {
        return tx.createMutationQuery(END_ALL)
                .setParameter("staff", staff)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Integer> forget(Instant before, int batch) {
        return tx.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("batch", batch)
                .executeUpdate();
    }

    private static Locked locked(Tuple row) {
        SessionFamily family = new SessionFamily(
                row.get("current_hash", byte[].class),
                row.get("previous_hash", byte[].class),
                row.get("refreshed_at", OffsetDateTime.class).toInstant(),
                false);
        Set<String> roles = Set.of(row.get("roles", String.class).split(" "));
        return new Locked(row.get("staff_id", UUID.class), roles, family);
    }
}
