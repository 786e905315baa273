package org.passerelle.account;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.proof.Stake;
import org.passerelle.account.proof.Trust;

/** Finds out whether somebody who holds a contact is let in wholly. */
@ApplicationScoped
class TrustCheck {

    private final List<SessionLimits> limits;
    private final ProofSecrets secrets;
    private final PinCheck pins;

    TrustCheck(@All List<SessionLimits> limits, ProofSecrets secrets, PinCheck pins) {
        this.limits = limits;
        this.secrets = secrets;
        this.pins = pins;
    }

    Uni<Boolean> limited(Mutiny.StatelessSession tx, Arrival arrival, boolean deviceKnown) {
        if (arrival.fresh() || arrival.proven()) {
            return Uni.createFrom().item(false);
        }
        return stake(tx, arrival.owner().account())
                .map(stake -> trust(arrival, stake, deviceKnown).limited())
                .chain(limited -> limited && arrival.pin() != null
                        ? unproven(tx, arrival, arrival.pin())
                        : Uni.createFrom().item(limited));
    }

    private static Trust trust(Arrival arrival, Stake stake, boolean deviceKnown) {
        Accounts.Owner owner = arrival.owner();
        Instant recoveredAt = owner.recoveredAt();
        return new Trust(
                stake,
                deviceKnown,
                Duration.between(owner.usedAt(), arrival.now()),
                owner.provable(),
                recoveredAt != null && owner.confirmedAt().isBefore(recoveredAt));
    }

    private Uni<Stake> stake(Mutiny.StatelessSession tx, UUID account) {
        return Multi.createFrom()
                .iterable(limits)
                .onItem()
                .transformToUniAndConcatenate(each -> each.stakeOf(tx, account))
                .collect()
                .asList()
                .map(stakes -> stakes.stream().max(Comparator.naturalOrder()).orElse(Stake.NOTHING));
    }

    private Uni<Boolean> unproven(Mutiny.StatelessSession tx, Arrival arrival, String pin) {
        Accounts.Owner owner = arrival.owner();
        byte[] scope = secrets.scope(ProofSecrets.Guessed.PIN, owner.account());
        return pins.guess(tx, scope, List.of(owner.pinned()), pin, arrival.now())
                .map(outcome -> !(outcome instanceof PinCheck.Outcome.Right));
    }
}
