package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;

/** Codes of helpers that each account tried in vain: ten an hour, looked at or used. */
record HelperGuesses(Mutiny.StatelessSession tx) {

    private static final int MOST = 10;
    private static final Duration WITHIN = Duration.ofHours(1);

    private static final String LOCK = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended('helper guess ' || :account, 0))) locked""";
    private static final String SINCE = """
            select at from helper_guesses where account_id = :account and at > :since order by at""";
    private static final String ADD = "insert into helper_guesses (id, account_id, at) values (:id, :account, :now)";
    private static final String FORGET = "delete from helper_guesses where at <= :before";

    /** How long to wait, when there were too many; one request of an account at a time asks. */
    Uni<Optional<Duration>> wait(UUID account, Instant now) {
        return tx.createNativeQuery(LOCK, Integer.class)
                .setParameter("account", account.toString())
                .getSingleResult()
                .chain(() -> since(account, now.minus(WITHIN)))
                .map(guesses -> guesses.size() < MOST
                        ? Optional.empty()
                        : Optional.of(Duration.between(
                                now, guesses.get(guesses.size() - MOST).plus(WITHIN))));
    }

    Uni<Void> add(UUID account, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("account", account)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Forgets those that count no longer. */
    Uni<Void> forget(Instant now) {
        return tx.createNativeQuery(FORGET)
                .setParameter("before", now.minus(WITHIN))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<List<Instant>> since(UUID account, Instant since) {
        return tx.createNativeQuery(SINCE, Instant.class)
                .setParameter("account", account)
                .setParameter("since", since)
                .getResultList();
    }
}
