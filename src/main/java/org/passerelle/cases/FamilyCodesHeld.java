package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.PersonalDataHolder;

/** Forgets which family code an application came in by; the code stays used. */
@ApplicationScoped
@Priority(10)
class FamilyCodesHeld implements PersonalDataHolder {

    @Override
    public String holding() {
        return "family_codes";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        return new Invitations(tx).forget(application);
    }
}
