package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.proof.RecoveryCode;
import org.passerelle.notifications.Notice;

/**
 * Makes a recovery code, which is shown this once; the one before it stops working. Every contact is told: whoever has an
 * unlocked phone in their hand for a minute could take the account over with it later.
 */
@ApplicationScoped
class RenewRecoveryCode {

    private final Mutiny.SessionFactory sessions;
    private final ProofSecrets secrets;
    private final AccountNotices notices;

    RenewRecoveryCode(Mutiny.SessionFactory sessions, ProofSecrets secrets, AccountNotices notices) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.notices = notices;
    }

    Uni<String> renew(UUID account) {
        String code = secrets.newRecoveryCode();
        byte[] hash = secrets.recoveryHash(RecoveryCode.read(code).orElseThrow());
        return sessions.withStatelessTransaction(tx -> new Accounts(tx)
                        .renewCode(account, hash)
                        .chain(() -> notices.tellAll(tx, account, Notice.RECOVERY_CODE_MADE)))
                .invoke(notices::kick)
                .replaceWith(code);
    }
}
