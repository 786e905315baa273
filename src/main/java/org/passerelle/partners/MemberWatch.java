package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: somebody who must act when a member leaves their organisation, in the very transaction. */
public interface MemberWatch {

    /** They are shut out; whoever they helped has no helper in them any more. */
    Uni<Void> left(Mutiny.StatelessSession tx, UUID member, UUID organisation, Instant now);
}
