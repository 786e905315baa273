package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.WayBack;

/** The ways back, each locked by whoever moves it on. */
record Recoveries(Mutiny.StatelessSession tx) {

    private static final String LOCK = "select * from recoveries where id = :id for update";
    private static final String LINKED = "from RecoveryRow where pauseHash = :hash";
    private static final String DUE = """
            select id from RecoveryRow where state = 'held' and heldUntil <= :now order by heldUntil""";
    private static final String UNDER_WAY = """
            select * from recoveries where account_id = :account and state in ('held', 'paused') and id <> :except
            order by id for update""";
    private static final String HISTORY = """
            select new org.passerelle.account.Recoveries$History(count(*),
              coalesce(sum(case when stoppedByContact then 1 else 0 end), 0))
            from RecoveryRow where accountId = :account and heldUntil is not null""";
    private static final String FORGET = """
            delete from recoveries where id in (
              select id from recoveries where ended_at <= :ended or state = 'unconfirmed' and created_at <= :begun
              limit :batch for update skip locked)""";

    /** How often an account was to be recovered, and how often somebody with an old contact stopped it. */
    record History(long started, long stopped) {}

    Uni<Void> add(RecoveryRow row) {
        return tx.insert(row);
    }

    Uni<Void> update(RecoveryRow row) {
        return tx.update(row);
    }

    Uni<@Nullable RecoveryRow> find(UUID id) {
        return tx.get(RecoveryRow.class, id);
    }

    /** After its contact's lock and that of its account. */
    Uni<@Nullable RecoveryRow> lock(UUID id) {
        return tx.createNativeQuery(LOCK, RecoveryRow.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
    }

    Uni<@Nullable RecoveryRow> linked(byte[] hash) {
        return tx.createQuery(LINKED, RecoveryRow.class)
                .setParameter("hash", hash)
                .getSingleResultOrNull();
    }

    /** Those that nobody objected to in time. */
    Uni<List<UUID>> due(Instant now, int most) {
        return tx.createQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** The others of this account that are held or paused. */
    Uni<List<RecoveryRow>> underWay(UUID account, UUID except) {
        return tx.createNativeQuery(UNDER_WAY, RecoveryRow.class)
                .setParameter("account", account)
                .setParameter("except", except)
                .getResultList();
    }

    Uni<History> history(UUID account) {
        return tx.createQuery(HISTORY, History.class)
                .setParameter("account", account)
                .getSingleResult();
    }

    Uni<Void> end(RecoveryRow row, WayBack.State state, Instant now) {
        row.state = state.code();
        row.endedAt = now;
        return update(row);
    }

    Uni<Integer> forget(Instant ended, Instant begun, int batch) {
        return tx.createNativeQuery(FORGET)
                .setParameter("ended", ended)
                .setParameter("begun", begun)
                .setParameter("batch", batch)
                .executeUpdate();
    }
}
