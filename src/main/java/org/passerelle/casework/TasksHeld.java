package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.PersonalDataHolder;

/** Erases the tasks about an application, done and still to be done. */
@ApplicationScoped
@Priority(100)
class TasksHeld implements PersonalDataHolder {

    @Override
    public String holding() {
        return "tasks";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        return new TaskRows(tx).erase(application);
    }
}
