package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.SessionLimits;
import org.passerelle.account.proof.Stake;

/** Tells the sign-in whether there are answers behind an account, and whether they were submitted. */
@ApplicationScoped
class AccountStake implements SessionLimits {

    @Override
    public Uni<Stake> stakeOf(Mutiny.StatelessSession tx, UUID accountId) {
        return new Applications(tx).submitted(accountId).map(AccountStake::weightiest);
    }

    private static Stake weightiest(Applications.Submitted found) {
        if (found.any() == 0) {
            return Stake.NOTHING;
        }
        return found.submitted() == 0 ? Stake.BEGUN : Stake.SUBMITTED;
    }
}
