package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: somebody who must act when an organisation may no longer help, or may again, in the very transaction. */
public interface OrganisationWatch {

    /** From now on its members see and do nothing. */
    Uni<Void> suspended(Mutiny.StatelessSession tx, UUID organisation, Instant now);

    /** It may help again. */
    Uni<Void> reinstated(Mutiny.StatelessSession tx, UUID organisation, Instant now);
}
