package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: somebody trusted who knows the person, such as a partner organisation, and gives them a voucher. */
public interface RecoveryWitness {

    /** True if this voucher says that whoever brings it now is the owner of the account; it is used up by that. */
    Uni<Boolean> vouches(Mutiny.StatelessSession tx, UUID accountId, String voucher, Instant now);
}
