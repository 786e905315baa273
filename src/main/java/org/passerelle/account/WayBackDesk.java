package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.WayBack;

/**
 * What follows on a confirmed contact. Whoever takes over what a partner opened for them is in at once: nobody else has a
 * contact, so that a day of waiting would warn nobody. One contact takes one person over; of a second a person decides.
 */
@ApplicationScoped
class WayBackDesk {

    private final RecoveryHold hold;
    private final RecoveryEnd end;
    private final RecoveryPause pause;

    WayBackDesk(RecoveryHold hold, RecoveryEnd end, RecoveryPause pause) {
        this.hold = hold;
        this.end = end;
        this.pause = pause;
    }

    /** The PIN with which the person can be told from others behind the new contact. */
    Uni<SharedContact.Outcome> pin(Mutiny.StatelessSession tx, RecoveryRow row, @Nullable String typed, Instant now) {
        return hold.pin(tx, row, typed, now);
    }

    /** Called with the row and its account locked; false where too many are under way. */
    Uni<Boolean> begin(Mutiny.StatelessSession tx, RecoveryRow row, Instant now) {
        return new Accounts(tx)
                .find(row.accountId)
                .chain(account -> account.awaitsOwner() && row.codeHash != null
                        ? takeOver(tx, row, now).replaceWith(true)
                        : hold.begin(tx, row, now));
    }

    private Uni<Void> takeOver(Mutiny.StatelessSession tx, RecoveryRow row, Instant now) {
        return new Accounts(tx)
                .takenOverThrough(row.contactHash, row.accountId)
                .chain(others -> others == 0 ? end.allow(tx, row, now) : check(tx, row, now));
    }

    private Uni<Void> check(Mutiny.StatelessSession tx, RecoveryRow row, Instant now) {
        row.heldUntil = now.plus(WayBack.HOLD);
        return pause.pause(tx, row, false, now);
    }
}
