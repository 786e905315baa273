package org.passerelle.account;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Notice;

/** Changes a PIN in a caller's transaction, if nobody who shares a contact has it, and tells every contact. */
@ApplicationScoped
class ChangePin {

    private final InstantSource clock;
    private final ProofSecrets secrets;
    private final PinChoice choice;
    private final AccountNotices notices;

    ChangePin(InstantSource clock, ProofSecrets secrets, PinChoice choice, AccountNotices notices) {
        this.clock = clock;
        this.secrets = secrets;
        this.choice = choice;
        this.notices = notices;
    }

    Uni<PinChoice.Outcome> change(Mutiny.StatelessSession tx, UUID account, String pin) {
        Instant now = clock.instant();
        return others(tx, account)
                .chain(others -> choice.choose(tx, secrets.scope(ProofSecrets.Guessed.PIN, account), others, pin, now))
                .call(outcome -> outcome instanceof PinChoice.Outcome.Free
                        ? set(tx, account, pin)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> set(Mutiny.StatelessSession tx, UUID account, String pin) {
        return new Accounts(tx)
                .choosePin(account, secrets.pinHash(account, pin))
                .chain(() -> notices.tellAll(tx, account, Notice.PIN_CHANGED));
    }

    /** Everybody who shares a contact with this account, under the locks of these contacts. */
    private static Uni<List<PinCheck.Pinned>> others(Mutiny.StatelessSession tx, UUID account) {
        return new Contacts(tx)
                .hashesOf(account)
                .call(hashes -> Multi.createFrom()
                        .iterable(hashes)
                        .onItem()
                        .transformToUniAndConcatenate(hash -> new Codes(tx).lock(hash))
                        .onItem()
                        .ignoreAsUni())
                .chain(() -> new Contacts(tx).neighbours(account));
    }
}
