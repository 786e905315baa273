package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: a part that carries over what a person has shown when two cases become one, in the very transaction. */
public interface MergeObserver {

    /** Called once for each merger, after the duplicate has closed. */
    Uni<Void> merged(Mutiny.StatelessSession tx, UUID kept, UUID duplicate, Instant now);
}
