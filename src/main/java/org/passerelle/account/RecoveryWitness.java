package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** SPI: somebody trusted who knows the person, such as a partner organisation, and gives them a voucher. */
public interface RecoveryWitness {

    /** True if this voucher says that whoever brings it now is the owner of the account; it is used up by that. */
    Uni<Boolean> vouches(Mutiny.StatelessSession tx, UUID accountId, String voucher, Instant now);

    /**
     * The account of a person who brings this voucher and knows the birth date in it, as far as it was given (1990,
     * 1990-05 or 1990-05-17); null for all else. The voucher is not used up by that.
     */
    default Uni<@Nullable UUID> knows(Mutiny.StatelessSession tx, String voucher, String birthDate, Instant now) {
        return Uni.createFrom().nullItem();
    }
}
