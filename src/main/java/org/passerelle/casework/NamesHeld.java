package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.PersonalDataHolder;

/** Erases what a case is found by: from then on nobody finds it by its name. */
@ApplicationScoped
@Priority(100)
class NamesHeld implements PersonalDataHolder {

    @Override
    public String holding() {
        return "names";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        return new CaseNames(tx).erase(application);
    }
}
