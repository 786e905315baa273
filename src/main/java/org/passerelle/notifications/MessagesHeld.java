package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.PersonalDataHolder;

/** Erases the messages about an application, sent or not. */
@ApplicationScoped
@Priority(90)
class MessagesHeld implements PersonalDataHolder {

    private static final String ERASE = "delete from MessageRow where applicationId = :application";

    @Override
    public String holding() {
        return "messages";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        return tx.createMutationQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }
}
