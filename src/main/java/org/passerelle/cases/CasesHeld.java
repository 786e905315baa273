package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.PersonalDataHolder;

/** Erases the case itself, last of all; its moves, deadlines and holds go with it. */
@ApplicationScoped
@Priority(1)
class CasesHeld implements PersonalDataHolder {

    @Override
    public String holding() {
        return "case";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        return new Applications(tx).erase(application);
    }
}
