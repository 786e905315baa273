package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: somebody who must act when a person first comes to the account that a partner opened for them. */
public interface TakeOverWatch {

    /** In the very transaction; the contact through which they came is theirs by now. */
    Uni<Void> takenOver(Mutiny.StatelessSession tx, UUID account, Instant now);
}
