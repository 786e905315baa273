package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.proof.RecoveryCode;

/** Makes a recovery code, which is shown this once; the one before it stops working. */
@ApplicationScoped
class RenewRecoveryCode {

    private final Mutiny.SessionFactory sessions;
    private final ProofSecrets secrets;

    RenewRecoveryCode(Mutiny.SessionFactory sessions, ProofSecrets secrets) {
        this.sessions = sessions;
        this.secrets = secrets;
    }

    Uni<String> renew(UUID account) {
        String code = secrets.newRecoveryCode();
        byte[] hash = secrets.recoveryHash(RecoveryCode.read(code).orElseThrow());
        return sessions.withStatelessTransaction(tx -> new Accounts(tx).renewCode(account, hash))
                .replaceWith(code);
    }
}
