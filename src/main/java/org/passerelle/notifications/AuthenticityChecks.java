package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Ids;

/** Who asked whether a message is ours, by keyed hashes, and what was sent with which word. */
record AuthenticityChecks(Mutiny.StatelessSession tx) {

    /** A person with three messages asks a few times; who guesses needs thousands. */
    static final int CONTACT = 10;

    /** Four hundred people share one charity's Wi-Fi. */
    static final int ADDRESS = 600;

    private static final Duration WITHIN = Duration.ofHours(1);

    private static final String LOCK = """
            select 1 from (
              select pg_advisory_xact_lock(hashtextextended('authenticity ' || encode(:scope, 'hex'), 0))) locked""";
    private static final String SINCE = """
            select asked_at from authenticity_checks where scope = :scope and asked_at > :since
            order by asked_at desc limit :most""";
    private static final String ADD = """
            insert into authenticity_checks (id, scope, asked_at) values (:id, :scope, :now)""";
    private static final String FORGET = "delete from authenticity_checks where asked_at <= :before";
    private static final String SENT = """
            select max(sentAt) from MessageRow where wordHash = :word and sentAt is not null""";

    /** Counts one, if there were fewer within the hour; else how long to wait. One request of a scope at a time asks. */
    Uni<Optional<Duration>> admit(byte[] scope, int most, Instant now) {
        return tx.createNativeQuery(LOCK, Integer.class)
                .setParameter("scope", scope)
                .getSingleResult()
                .chain(() -> since(scope, most, now.minus(WITHIN)))
                .chain(asked -> asked.size() < most
                        ? add(scope, now).replaceWith(Optional.empty())
                        : Uni.createFrom()
                                .item(Optional.of(
                                        Duration.between(now, asked.getLast().plus(WITHIN)))));
    }

    /** When a message with that word was sent last; null when none was. */
    Uni<@Nullable Instant> sentWith(byte[] word) {
        return tx.createQuery(SENT, Instant.class).setParameter("word", word).getSingleResultOrNull();
    }

    /** Forgets those that count no longer. */
    Uni<Void> forget(Instant now) {
        return tx.createNativeQuery(FORGET)
                .setParameter("before", now.minus(WITHIN))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<List<Instant>> since(byte[] scope, int most, Instant since) {
        return tx.createNativeQuery(SINCE, Instant.class)
                .setParameter("scope", scope)
                .setParameter("since", since)
                .setParameter("most", most)
                .getResultList();
    }

    private Uni<Void> add(byte[] scope, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("scope", scope)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
