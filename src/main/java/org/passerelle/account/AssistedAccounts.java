package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.proof.RecoveryCode;
import org.passerelle.platform.Ids;

/** Accounts of people without a contact, which a partner opens with them; each call inside the caller's transaction. */
@ApplicationScoped
public class AssistedAccounts {

    private final ProofSecrets secrets;

    AssistedAccounts(ProofSecrets secrets) {
        this.secrets = secrets;
    }

    /** Opens one for a person who speaks this language. */
    public Uni<UUID> open(Mutiny.StatelessSession tx, String language, Instant now) {
        AccountRow account = new AccountRow();
        account.id = Ids.next();
        account.language = language;
        account.createdAt = now;
        account.usedAt = now;
        account.openedByPartnerAt = now;
        return new Accounts(tx).add(account).replaceWith(account.id);
    }

    /** A new code to take it over with, the one before ending; empty once the person has come to it themself. */
    public Uni<Optional<String>> printCode(Mutiny.StatelessSession tx, UUID account) {
        return new Contacts(tx)
                .lock(account)
                .chain(() -> new Accounts(tx).find(account))
                .chain(row -> row.awaitsOwner()
                        ? renew(tx, account).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<String> renew(Mutiny.StatelessSession tx, UUID account) {
        String code = secrets.newRecoveryCode();
        byte[] hash = secrets.recoveryHash(RecoveryCode.read(code).orElseThrow());
        return new Accounts(tx).renewCode(account, hash).replaceWith(code);
    }
}
