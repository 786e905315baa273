package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** A voucher takes back what they said, with the link in their receipt; as often as they press it, it is done once. */
@ApplicationScoped
class TakeVouchBack {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final EndVouch endVouch;

    TakeVouchBack(Mutiny.SessionFactory sessions, InstantSource clock, EndVouch endVouch) {
        this.sessions = sessions;
        this.clock = clock;
        this.endVouch = endVouch;
    }

    /** False for a link that takes nothing back. */
    Uni<Boolean> takeBack(String token) {
        Instant now = clock.instant();
        return VouchVault.hash(token)
                .map(hash -> sessions.withStatelessTransaction(
                        tx -> new Vouches(tx).lockRevocable(hash).chain(vouch -> end(tx, vouch, now))))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    private Uni<Boolean> end(Mutiny.StatelessSession tx, @Nullable Vouch vouch, Instant now) {
        return vouch == null
                ? Uni.createFrom().item(false)
                : endVouch.end(tx, vouch, EndVouch.By.VOUCHER, null, now).replaceWith(true);
    }
}
