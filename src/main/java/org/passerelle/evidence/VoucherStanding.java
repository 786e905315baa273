package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: a part that knows how well the identity of a person is known here. */
public interface VoucherStanding {

    /** Whether a medium profile or a higher one is met in that application. */
    Uni<Boolean> wellKnown(Mutiny.StatelessSession tx, UUID application, Instant now);
}
