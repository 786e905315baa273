package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.onetime.SessionFamily;
import org.passerelle.platform.http.PageQuery;

/** The sessions of applicants. A session is live until it ends or was not refreshed for 30 days. */
record Sessions(Mutiny.StatelessSession tx) {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String LOCK = """
            select account_id, current_hash, previous_hash, refreshed_at, ended_at is not null as ended, device, limited
            from sessions where id = :id for update""";
    private static final String ROTATE = """
            update SessionRow set currentHash = :current, previousHash = :previous, refreshedAt = :now
            where id = :id""";
    private static final String END = """
            update SessionRow set endedAt = :now
            where id = :id and accountId = :account and endedAt is null and refreshedAt > :since""";
    private static final String END_ALL =
            "update SessionRow set endedAt = :now where accountId = :account and endedAt is null";
    private static final String LIFT = "update SessionRow set limited = false where id = :id";
    private static final String SPEAK = "update SessionRow set language = :language where id = :id";
    private static final String LIVE = """
            select new org.passerelle.account.Sessions$Live(id, createdAt, refreshedAt)
            from SessionRow
            where accountId = :account and endedAt is null and refreshedAt > :since and id < :before
            order by id desc""";
    private static final String FORGET = """
            delete from sessions where id in (
              select id from sessions where refreshed_at <= :expired or ended_at <= :ended
              limit :batch for update skip locked)""";

    record Locked(UUID account, SessionFamily family, UUID device, boolean limited) {}

    record Live(UUID id, Instant createdAt, Instant refreshedAt) {}

    Uni<Void> add(SessionRow session) {
        return tx.insert(session);
    }

    Uni<@Nullable Locked> lock(UUID id) {
        return tx.createNativeQuery(LOCK, Tuple.class)
                .setParameter("id", id)
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

    /** Ends a live session of this account; false when there is none of that id. */
    Uni<Boolean> end(UUID id, UUID account, Instant now) {
        return tx.createMutationQuery(END)
                .setParameter("id", id)
                .setParameter("account", account)
                .setParameter("now", now)
                .setParameter("since", oldest(now))
                .executeUpdate()
                .map(count -> count == 1);
    }

    Uni<Integer> endAll(UUID account, Instant now) {
        return tx.createMutationQuery(END_ALL)
                .setParameter("account", account)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Opens the whole file to a limited session. */
    Uni<Void> lift(UUID id) {
        return tx.createMutationQuery(LIFT)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> speak(UUID id, String language) {
        return tx.createMutationQuery(SPEAK)
                .setParameter("id", id)
                .setParameter("language", language)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Live sessions, the one opened last first. */
    Uni<List<Live>> live(UUID account, PageQuery page, Instant now) {
        return tx.createQuery(LIVE, Live.class)
                .setParameter("account", account)
                .setParameter("since", oldest(now))
                .setParameter("before", page.after() == null ? LAST : page.after())
                .setMaxResults(page.rows())
                .getResultList();
    }

    Uni<Integer> forget(Instant expired, Instant ended, int batch) {
        return tx.createNativeQuery(FORGET)
                .setParameter("expired", expired)
                .setParameter("ended", ended)
                .setParameter("batch", batch)
                .executeUpdate();
    }

    /** When a session that is live now was refreshed at the earliest. */
    static Instant oldest(Instant now) {
        return now.minus(SessionFamily.LIFETIME);
    }

    private static Locked locked(Tuple row) {
        SessionFamily family = new SessionFamily(
                row.get("current_hash", byte[].class),
                row.get("previous_hash", byte[].class),
                row.get("refreshed_at", OffsetDateTime.class).toInstant(),
                row.get("ended", Boolean.class));
        return new Locked(
                row.get("account_id", UUID.class),
                family,
                row.get("device", UUID.class),
                row.get("limited", Boolean.class));
    }
}
