package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: a feature that knows whether somebody may have applied already. */
public interface FraudFacts {

    /** Whether it is still open that this case may be of the same person as another. */
    Uni<Boolean> duplicateOpen(Mutiny.StatelessSession tx, UUID application);
}
