package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Messages that have not arrived; one that is being sent at this moment goes out. */
record UnsentMessages(Mutiny.StatelessSession tx) {

    /** What was sent keeps its state, and as it is no longer true nothing is sent in its place. */
    private static final String TAKE_BACK = """
            update messages set
              state = case when state in ('queued', 'failed_temporary') then 'cancelled' else state end,
              due_at = case state when 'sending' then due_at end,
              expires_at = least(expires_at, :now), settle_at = null
            where application_id = :application
              and state in ('queued', 'sending', 'failed_temporary', 'sent', 'unknown', 'failed_permanent')""";

    Uni<Void> takeBack(UUID application, Instant now) {
        return tx.createNativeQuery(TAKE_BACK)
                .setParameter("application", application)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
