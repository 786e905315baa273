package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;

/** Wrong answers to the challenge on one's own data: five a day. */
record ChallengeTries(Mutiny.StatelessSession tx) {

    static final int MOST = 5;
    static final Duration WITHIN = Duration.ofDays(1);

    private static final String LOCK = "select id from applications where id = :application for no key update";
    private static final String SINCE = """
            select tried_at from identity_challenge_tries
            where application_id = :application and tried_at > :since order by tried_at""";
    private static final String ADD = """
            insert into identity_challenge_tries (id, application_id, tried_at) values (:id, :application, :now)""";
    private static final String FORGET = "delete from identity_challenge_tries where tried_at <= :before";
    private static final String ERASE = "delete from identity_challenge_tries where application_id = :application";

    /** Those that count, the oldest first; one request about an application at a time asks. */
    Uni<List<Instant>> counting(UUID application, Instant now) {
        return tx.createNativeQuery(LOCK, UUID.class)
                .setParameter("application", application)
                .getSingleResult()
                .chain(() -> tx.createNativeQuery(SINCE, Instant.class)
                        .setParameter("application", application)
                        .setParameter("since", now.minus(WITHIN))
                        .getResultList());
    }

    Uni<Void> add(UUID application, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("application", application)
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

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }
}
