package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.PersonalDataHolder;

/** Erases who could see an application; nobody can any more. */
@ApplicationScoped
@Priority(60)
class GrantsHeld implements PersonalDataHolder {

    private static final String ERASE = "delete from helper_grants where application_id = :application";

    @Override
    public String holding() {
        return "helper_grants";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }
}
