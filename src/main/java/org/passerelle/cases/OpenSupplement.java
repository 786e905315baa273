package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;

/** Opens the later form of a case, once. */
@ApplicationScoped
class OpenSupplement {

    /** Its id; empty when the case has one already, which then goes on. */
    Uni<Optional<UUID>> open(Mutiny.StatelessSession tx, CaseView of, String form, Instant now) {
        UUID id = Ids.next();
        return new Supplements(tx).insert(id, of, form, now).map(fresh -> fresh ? Optional.of(id) : Optional.empty());
    }
}
