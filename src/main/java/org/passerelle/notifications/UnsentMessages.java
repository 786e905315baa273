package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Messages that wait to be sent; one that is being sent at this moment goes out. */
record UnsentMessages(Mutiny.StatelessSession tx) {

    private static final String CANCEL = """
            update MessageRow set state = 'cancelled', dueAt = null
            where applicationId = :application and state in ('queued', 'failed_temporary')""";

    Uni<Void> cancel(UUID application) {
        return tx.createMutationQuery(CANCEL)
                .setParameter("application", application)
                .executeUpdate()
                .replaceWithVoid();
    }
}
