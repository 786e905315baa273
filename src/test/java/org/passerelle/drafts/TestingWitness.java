package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.RecoveryWitness;

/** Vouches for whoever brings its voucher. */
@ApplicationScoped
class TestingWitness implements RecoveryWitness {

    static final String VOUCHER = "KITE-47";

    @Override
    public Uni<Boolean> vouches(Mutiny.StatelessSession tx, UUID accountId, String voucher, Instant now) {
        return Uni.createFrom().item(voucher.equals(VOUCHER));
    }
}
