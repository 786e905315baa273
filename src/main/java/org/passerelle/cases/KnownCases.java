package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.ApplicationBook;

/** Tells notifications which applications there are. */
@ApplicationScoped
class KnownCases implements ApplicationBook {

    @Override
    public Uni<Boolean> knows(Mutiny.StatelessSession tx, UUID application) {
        return new Applications(tx).find(application).map(Optional::isPresent);
    }
}
