package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The people whose cases wait in silence: their oldest case that waits stands for each of them. */
record WhoWaits(Mutiny.StatelessSession tx) {

    /**
     * Nothing to do in any case of theirs, no decision that they may still want to challenge, and nothing told about any,
     * nor looked at, since {@code quiet}.
     */
    private static final String SILENT = """
            a.state in ('SUBMITTED', 'WAITING') and a.supplement_to is null and a.account_id is not null
              and a.submitted_at <= :quiet
              and not exists (select 1 from applications older where older.account_id = a.account_id
                and older.state in ('SUBMITTED', 'WAITING') and older.supplement_to is null and older.id < a.id)
              and not exists (select 1 from applications other where other.account_id = a.account_id
                and other.state in ('CALLED', 'CHECKS', 'MORE_NEEDED', 'MINDED_TO_GRANT', 'BIOMETRICS', 'GRANTED',
                  'TRAVEL_BOOKED', 'UNDER_REVIEW'))
              and not exists (select 1 from applications other join deadlines d on d.application_id = other.id
                where other.account_id = a.account_id and other.state in ('NOT_ELIGIBLE', 'REFUSED')
                  and d.ended_at is null and d.opened_at > cast(:quiet as timestamptz) - interval '90 days')
              and not exists (select 1 from weekly_messages w where w.application_id = a.id and w.looked_at > :quiet)
              and not exists (select 1 from messages m where m.account_id = a.account_id
                and m.application_id is not null and m.created_at > :quiet
                and (m.state not in ('cancelled', 'expired', 'failed_permanent') or m.folded_into is not null))""";

    private static final String CANDIDATES = """
            select a.account_id, a.id from applications a where %s and a.account_id > :after
            order by a.account_id limit :rows""".formatted(SILENT);
    private static final String LOCK = "select id from applications where id = :id for update skip locked";
    private static final String STILL = "select a.id from applications a where a.id = :id and %s".formatted(SILENT);
    private static final String LOOKED = """
            insert into weekly_messages (application_id, looked_at) values (:id, :now)
            on conflict (application_id) do update set looked_at = excluded.looked_at""";

    /** Somebody, and their oldest case that waits. */
    record Waiting(UUID account, UUID application) {}

    /** In the order of their accounts. */
    Uni<List<Waiting>> silentSince(Instant quiet, UUID after, int rows) {
        return tx.createNativeQuery(CANDIDATES, Tuple.class)
                .setParameter("quiet", quiet)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> new Waiting(row.get(0, UUID.class), row.get(1, UUID.class)))
                        .toList());
    }

    /** False while another node is at it, or somebody moves it. */
    Uni<Boolean> lock(UUID application) {
        return tx.createNativeQuery(LOCK, UUID.class)
                .setParameter("id", application)
                .getSingleResultOrNull()
                .map(WhoWaits::found);
    }

    Uni<Boolean> stillSilent(UUID application, Instant quiet) {
        return tx.createNativeQuery(STILL, UUID.class)
                .setParameter("id", application)
                .setParameter("quiet", quiet)
                .getSingleResultOrNull()
                .map(WhoWaits::found);
    }

    Uni<Void> looked(UUID application, Instant now) {
        return tx.createNativeQuery(LOOKED)
                .setParameter("id", application)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static boolean found(@Nullable UUID id) {
        return id != null;
    }
}
