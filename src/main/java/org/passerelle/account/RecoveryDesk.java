package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Handle;
import org.passerelle.notifications.Contact;

/** What the steps on the way back share: its contact, its code, and finding it by what its owner holds. */
@ApplicationScoped
class RecoveryDesk {

    private final Secrets secrets;
    private final ProofSecrets proofs;
    private final SealedContacts contacts;
    private final CodeDesk codes;
    private final AccountNotices notices;

    RecoveryDesk(
            Secrets secrets, ProofSecrets proofs, SealedContacts contacts, CodeDesk codes, AccountNotices notices) {
        this.secrets = secrets;
        this.proofs = proofs;
        this.contacts = contacts;
        this.codes = codes;
        this.notices = notices;
    }

    byte[] hash(Contact contact) {
        return secrets.contactHash(contact);
    }

    byte[] seal(UUID recovery, Contact contact) {
        return contacts.sealRecovery(recovery, contact);
    }

    Uni<CodeOutcome> sendCode(
            Mutiny.StatelessSession tx, UUID recovery, Contact contact, String language, Instant now) {
        return codes.issue(tx, contact, CodeUse.recovery(recovery), language, now);
    }

    /** The way back of whoever holds this; null for anything else. */
    Uni<@Nullable RecoveryRow> find(Mutiny.StatelessSession tx, String written) {
        Optional<Handle> handle = Handle.read(written);
        return handle.isEmpty()
                ? Uni.createFrom().nullItem()
                : new Recoveries(tx).find(handle.get().id()).map(row -> ours(handle.get(), row));
    }

    /** The same, for one at a time. */
    Uni<@Nullable RecoveryRow> locked(Mutiny.StatelessSession tx, String written) {
        return find(tx, written).chain(row -> locked(tx, row));
    }

    /** Locks in the order in which everybody does: contact, account, way back. */
    static Uni<@Nullable RecoveryRow> locked(Mutiny.StatelessSession tx, @Nullable RecoveryRow row) {
        return row == null
                ? Uni.createFrom().nullItem()
                : new Codes(tx)
                        .lock(row.contactHash)
                        .chain(() -> new Contacts(tx).lock(row.accountId))
                        .chain(() -> new Recoveries(tx).lock(row.id));
    }

    private @Nullable RecoveryRow ours(Handle handle, @Nullable RecoveryRow row) {
        boolean ours = row != null && MessageDigest.isEqual(row.secretHash, proofs.handleHash(handle));
        return ours ? row : null;
    }

    /** Starts the workers; to be called when the transaction has ended. */
    void kick() {
        notices.kick();
    }
}
