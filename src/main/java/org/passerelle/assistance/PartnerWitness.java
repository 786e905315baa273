package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.RecoveryWitness;
import org.passerelle.drafts.BirthDates;

/** A partner organisation that helps the person speaks for them, with a voucher that works once. */
@ApplicationScoped
class PartnerWitness implements RecoveryWitness {

    private final ShownCodes codes;
    private final BirthDates birthDates;

    PartnerWitness(ShownCodes codes, BirthDates birthDates) {
        this.codes = codes;
        this.birthDates = birthDates;
    }

    @Override
    public Uni<Boolean> vouches(Mutiny.StatelessSession tx, UUID accountId, String voucher, Instant now) {
        return codes.typed(ShownCodes.VOUCHER, voucher)
                .map(hash -> new Vouchers(tx).use(hash, accountId, now))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    @Override
    public Uni<@Nullable UUID> knows(Mutiny.StatelessSession tx, String voucher, String birthDate, Instant now) {
        return codes.typed(ShownCodes.VOUCHER, voucher)
                .map(hash -> new Vouchers(tx).owner(hash, now))
                .orElseGet(() -> Uni.createFrom().nullItem())
                .chain(owner -> owner == null ? Uni.createFrom().nullItem() : born(tx, owner, birthDate));
    }

    private Uni<@Nullable UUID> born(Mutiny.StatelessSession tx, Vouchers.Owner owner, String birthDate) {
        return birthDates
                .of(tx, owner.application())
                .map(stored -> stored.equals(Optional.of(birthDate)) ? owner.account() : null);
    }
}
