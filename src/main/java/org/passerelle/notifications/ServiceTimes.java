package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.reactive.mutiny.Mutiny;

/** The times in which at least one node ran. A clock that a demonstration moves on makes no gap. */
record ServiceTimes(Mutiny.StatelessSession tx) {

    /** A shorter silence is a node that starts anew. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private static final String LOCK = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended('service_times', 0))) locked""";
    private static final String FORGET_AHEAD = "delete from service_times where begins_at > :latest";
    private static final String BEAT = """
            update service_times set beat_at = greatest(beat_at, :now), ahead_micros = :ahead
            where begins_at = (select max(begins_at) from service_times)
              and beat_at - ahead_micros * interval '1 microsecond' >= :alive""";
    private static final String BEGIN = """
            insert into service_times (begins_at, beat_at, ahead_micros) values (:now, :now, :ahead)
            on conflict (begins_at) do nothing""";

    Uni<Void> lock() {
        return tx.createNativeQuery(LOCK, Integer.class).getSingleResult().replaceWithVoid();
    }

    /** A time that begins in the future was written by a node whose clock was wrong. */
    Uni<Void> forgetAhead(Instant now) {
        return tx.createNativeQuery(FORGET_AHEAD)
                .setParameter("latest", now.plus(SILENCE))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Lets the present time go on; false if there is none, or it has been silent for too long. */
    Uni<Boolean> beat(Instant now, Duration ahead) {
        return tx.createNativeQuery(BEAT)
                .setParameter("now", now)
                .setParameter("ahead", ChronoUnit.MICROS.between(now, now.plus(ahead)))
                .setParameter("alive", now.minus(ahead).minus(SILENCE))
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Void> begin(Instant now, Duration ahead) {
        return tx.createNativeQuery(BEGIN)
                .setParameter("now", now)
                .setParameter("ahead", ChronoUnit.MICROS.between(now, now.plus(ahead)))
                .executeUpdate()
                .replaceWithVoid();
    }
}
