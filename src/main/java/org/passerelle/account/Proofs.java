package org.passerelle.account;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Pin;
import org.passerelle.account.proof.RecoveryCode;

/** Tells whether what somebody shows is the account's. */
@ApplicationScoped
class Proofs {

    private final ProofSecrets secrets;
    private final List<RecoveryWitness> witnesses;

    Proofs(ProofSecrets secrets, @All List<RecoveryWitness> witnesses) {
        this.secrets = secrets;
        this.witnesses = witnesses;
    }

    Uni<Boolean> good(Mutiny.StatelessSession tx, AccountRow account, LiftLimit.Offer offer, Instant now) {
        return switch (offer) {
            case LiftLimit.Offer.Pin(String typed) -> item(pin(account, typed));
            case LiftLimit.Offer.RecoveryCode(String typed) -> item(recoveryCode(account, typed));
            case LiftLimit.Offer.Voucher(String typed) -> vouched(tx, account, typed, now);
        };
    }

    private boolean pin(AccountRow account, String typed) {
        return same(account.pinHash, Pin.read(typed).map(pin -> secrets.pinHash(account.id, pin)));
    }

    private boolean recoveryCode(AccountRow account, String typed) {
        return same(account.recoveryHash, RecoveryCode.read(typed).map(secrets::recoveryHash));
    }

    private static boolean same(byte @Nullable [] stored, Optional<byte[]> shown) {
        return stored != null
                && shown.map(hash -> MessageDigest.isEqual(stored, hash)).orElse(false);
    }

    /** The first witness who vouches is enough; the others are not asked, so that nothing else is used up. */
    private Uni<Boolean> vouched(Mutiny.StatelessSession tx, AccountRow account, String voucher, Instant now) {
        return Multi.createFrom()
                .iterable(witnesses)
                .onItem()
                .transformToUniAndConcatenate(witness -> witness.vouches(tx, account.id, voucher, now))
                .filter(vouches -> vouches)
                .toUni()
                .map(vouches -> vouches != null);
    }

    private static Uni<Boolean> item(boolean good) {
        return Uni.createFrom().item(good);
    }
}
