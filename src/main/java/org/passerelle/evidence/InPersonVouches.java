package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: a part that knows when somebody who vouches for a person met them. */
public interface InPersonVouches {

    /** The latest day since this one, of vouches that count; empty where nobody met them. */
    Uni<Optional<LocalDate>> latestSince(Mutiny.StatelessSession tx, UUID application, LocalDate since);
}
