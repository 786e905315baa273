package org.passerelle.notifications.twilio;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** The signed calls that came before. */
record SignedCalls(Mutiny.StatelessSession tx) {

    private static final String COUNT = """
            insert into signed_calls (hash, first_at, repeats) values (:hash, :now, 0)
            on conflict (hash) do update set repeats = signed_calls.repeats + 1
            returning repeats = 0 as first, first_at >= :since as recent""";
    private static final String FORGET = """
            delete from signed_calls where hash in (
              select hash from signed_calls where first_at < :before limit :batch for update skip locked)""";

    /** How often it came, as far as it matters. */
    enum Seen {
        /** This is the first time. */
        FIRST,
        /** It came before, since the time asked for. */
        LATELY,
        /** It came before that time. */
        LONG_AGO
    }

    /** Counts it; another transaction that counts the same call waits for the end of this one. */
    Uni<Seen> count(byte[] hash, Instant now, Instant since) {
        return tx.createNativeQuery(COUNT, Tuple.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .setParameter("since", since)
                .getSingleResult()
                .map(SignedCalls::seen);
    }

    /** Forgets some that first came before that time; gives how many. */
    Uni<Integer> forget(Instant before, int batch) {
        return tx.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("batch", batch)
                .executeUpdate();
    }

    private static Seen seen(Tuple row) {
        if (row.get("first", Boolean.class)) {
            return Seen.FIRST;
        }
        return row.get("recent", Boolean.class) ? Seen.LATELY : Seen.LONG_AGO;
    }
}
