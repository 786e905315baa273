package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.proof.Stake;

/** SPI: knows what a stranger would find in an account; the weightiest answer counts. */
public interface SessionLimits {

    /** What this feature keeps for the account, read in the caller's transaction. */
    Uni<Stake> stakeOf(Mutiny.StatelessSession tx, UUID accountId);
}
