package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.security.Actor;

/** The nonces that were given out, each for one location of one application from one session. */
record LocationNonces(Mutiny.StatelessSession tx) {

    private static final String ADD = """
            insert into location_nonces (hash, application_id, actor_id, session_id, created_at, expires_at)
            values (:hash, :application, :actor, :session, :now, :expires)""";
    private static final String LOCK = """
            select expires_at, used_at from location_nonces
            where hash = :hash and application_id = :application and actor_id = :actor and session_id = :session
            for update""";
    private static final String USE = "update location_nonces set used_at = :now where hash = :hash";
    private static final String FORGET = """
            delete from location_nonces where hash in (
              select hash from location_nonces where created_at <= :before limit :batch for update skip locked)""";
    private static final String ERASE = "delete from location_nonces where application_id = :application";

    /** What became of a nonce that was sent. */
    enum Use {
        GOOD,
        USED,
        EXPIRED,
        UNKNOWN
    }

    Uni<Void> add(byte[] hash, UUID application, Actor actor, Instant now, Instant expires) {
        return tx.createNativeQuery(ADD)
                .setParameter("hash", hash)
                .setParameter("application", application)
                .setParameter("actor", actor.id())
                .setParameter("session", actor.sessionId())
                .setParameter("now", now)
                .setParameter("expires", expires)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Uses it up; of two requests at once one finds it used. */
    Uni<Use> use(byte[] hash, UUID application, Actor actor, Instant now) {
        return tx.createNativeQuery(LOCK, Tuple.class)
                .setParameter("hash", hash)
                .setParameter("application", application)
                .setParameter("actor", actor.id())
                .setParameter("session", actor.sessionId())
                .getSingleResultOrNull()
                .map(row -> standing(row, now))
                .call(use ->
                        use == Use.GOOD ? mark(hash, now) : Uni.createFrom().voidItem());
    }

    private static Use standing(@Nullable Tuple row, Instant now) {
        if (row == null) {
            return Use.UNKNOWN;
        }
        if (Columns.instantOrNull(row, 1) != null) {
            return Use.USED;
        }
        return now.isBefore(Columns.instant(row, 0)) ? Use.GOOD : Use.EXPIRED;
    }

    private Uni<Void> mark(byte[] hash, Instant now) {
        return tx.createNativeQuery(USE)
                .setParameter("hash", hash)
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

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }
}
