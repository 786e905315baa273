package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.witness.MeetingTime;
import org.passerelle.platform.Ids;
import org.passerelle.platform.database.Columns;

/** The codes that people show to be met, as keyed hashes, and how often helpers typed one that was none. */
record CheckInCodes(Mutiny.StatelessSession tx) {

    private static final String LOCK = "select id from applications where id = :application for no key update";
    private static final String MADE = """
            select made_at from check_in_codes where application_id = :application and made_at > :since
            order by made_at""";
    private static final String FORGET = """
            delete from check_in_codes where application_id = :application and expires_at <= :before""";
    private static final String ADD = """
            insert into check_in_codes (id, hash, application_id, made_at, expires_at)
            values (:id, :hash, :application, :now, :expiresAt)""";
    private static final String SHOWN = """
            select application_id from check_in_codes
            where hash = :hash and made_at <= :latest and expires_at > :metAt""";
    private static final String LOCK_MEMBER = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended('check-in ' || :member, 0))) locked""";
    private static final String MISSED = """
            select count(*) from check_in_misses where member_id = :member and missed_at > :since""";
    private static final String MISS = """
            with old as (delete from check_in_misses where member_id = :member and missed_at <= :since)
            insert into check_in_misses (id, member_id, missed_at) values (:id, :member, :now)""";

    /** When codes were made since then, one maker at a time. */
    Uni<List<Instant>> madeSince(UUID application, Instant since) {
        return tx.createNativeQuery(LOCK, UUID.class)
                .setParameter("application", application)
                .getSingleResultOrNull()
                .chain(() -> tx.createNativeQuery(MADE, Tuple.class)
                        .setParameter("application", application)
                        .setParameter("since", since)
                        .getResultList())
                .map(rows -> rows.stream().map(row -> Columns.instant(row, 0)).toList());
    }

    /** Those that ended so long ago that nobody can send a meeting with them any more. */
    Uni<Void> forget(UUID application, Instant before) {
        return tx.createNativeQuery(FORGET)
                .setParameter("application", application)
                .setParameter("before", before)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> add(byte[] hash, UUID application, Instant expiresAt, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("hash", hash)
                .setParameter("application", application)
                .setParameter("expiresAt", expiresAt)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whose code worked at that time, by a clock that may be behind; null if none did. */
    Uni<@Nullable UUID> shownAt(byte[] hash, Instant metAt) {
        return tx.createNativeQuery(SHOWN, UUID.class)
                .setParameter("hash", hash)
                .setParameter("metAt", metAt)
                .setParameter("latest", metAt.plus(MeetingTime.ASTRAY))
                .getSingleResultOrNull();
    }

    /** How often this member typed no code since then; held until the transaction ends. */
    Uni<Long> missedSince(UUID member, Instant since) {
        return tx.createNativeQuery(LOCK_MEMBER, Integer.class)
                .setParameter("member", member.toString())
                .getSingleResult()
                .chain(() -> tx.createNativeQuery(MISSED, Long.class)
                        .setParameter("member", member)
                        .setParameter("since", since)
                        .getSingleResult());
    }

    /** Counts one more, and forgets those before {@code since}. */
    Uni<Void> miss(UUID member, Instant since, Instant now) {
        return tx.createNativeQuery(MISS)
                .setParameter("id", Ids.next())
                .setParameter("member", member)
                .setParameter("since", since)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
