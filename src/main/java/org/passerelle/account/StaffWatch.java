package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: somebody who must act when a member of staff is shut out. */
public interface StaffWatch {

    /** In the very transaction; said again of somebody who was shut out before, it changes nothing. */
    Uni<Void> shutOut(Mutiny.StatelessSession tx, UUID member, Instant now);
}
