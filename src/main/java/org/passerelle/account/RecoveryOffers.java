package org.passerelle.account;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Handle;
import org.passerelle.account.proof.RecoveryCode;

/** Tells whose account it is that somebody wants to come back to, by what they bring. */
@ApplicationScoped
class RecoveryOffers {

    private final ProofSecrets secrets;
    private final List<RecoveryWitness> witnesses;

    RecoveryOffers(ProofSecrets secrets, @All List<RecoveryWitness> witnesses) {
        this.secrets = secrets;
        this.witnesses = witnesses;
    }

    byte[] scope(byte[] contactHash) {
        return secrets.recoveryScope(contactHash);
    }

    Handle newHandle(UUID id) {
        return secrets.newHandle(id);
    }

    byte[] handleHash(Handle handle) {
        return secrets.handleHash(handle);
    }

    /** Null for what is nobody's. */
    Uni<@Nullable UUID> account(Mutiny.StatelessSession tx, RecoveryOffer offer, Instant now) {
        return switch (offer) {
            case RecoveryOffer.Code _ -> {
                byte[] hash = codeHash(offer);
                yield hash == null ? Uni.createFrom().nullItem() : new Accounts(tx).withCode(hash);
            }
            case RecoveryOffer.Voucher(String typed, String birthDate) ->
                first(witness -> witness.knows(tx, typed, birthDate, now));
        };
    }

    /** A voucher works once, a code as long as it is not renewed; false where somebody was faster. */
    Uni<Boolean> use(Mutiny.StatelessSession tx, RecoveryOffer offer, UUID account, Instant now) {
        return switch (offer) {
            case RecoveryOffer.Code _ -> Uni.createFrom().item(true);
            case RecoveryOffer.Voucher voucher ->
                first(witness -> witness.vouches(tx, account, voucher.typed(), now)
                                .map(vouches -> vouches ? account : null))
                        .map(found -> found != null);
        };
    }

    /** The keyed hash of a code; null for a voucher, and for what cannot be a code. */
    byte @Nullable [] codeHash(RecoveryOffer offer) {
        return switch (offer) {
            case RecoveryOffer.Code(String typed) ->
                RecoveryCode.read(typed).map(secrets::recoveryHash).orElse(null);
            case RecoveryOffer.Voucher _ -> null;
        };
    }

    static RecoveryOutcome wrong(RecoveryOffer offer) {
        return switch (offer) {
            case RecoveryOffer.Code _ -> new RecoveryOutcome.RecoveryCodeWrong();
            case RecoveryOffer.Voucher _ -> new RecoveryOutcome.VoucherWrong();
        };
    }

    private Uni<@Nullable UUID> first(Asked asked) {
        return Multi.createFrom()
                .iterable(witnesses)
                .onItem()
                .transformToUniAndConcatenate(asked::ask)
                .toUni();
    }

    /** A question to a witness; no item is no. */
    private interface Asked {
        Uni<@Nullable UUID> ask(RecoveryWitness witness);
    }
}
