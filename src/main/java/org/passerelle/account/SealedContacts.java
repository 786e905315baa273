package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Mask;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.ContactBook;
import org.passerelle.privacy.FieldCipher;

/** Seals contacts, and opens the confirmed ones of an account for its messages. */
@ApplicationScoped
class SealedContacts implements ContactBook {

    private static final String TABLE = "contacts";
    private static final String COLUMN = "sealed";
    private static final String RECOVERIES = "recoveries";
    private static final String RECOVERY_COLUMN = "contact";

    private final FieldCipher cipher;

    SealedContacts(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Uni<List<Contact>> contactsOf(Mutiny.StatelessSession tx, UUID accountId) {
        return new Accounts(tx)
                .contactsOf(accountId)
                .map(rows -> rows.stream().map(this::open).toList());
    }

    /** The contact of that hash, as one of its owners has it; null when nobody has it any more. */
    Uni<@Nullable Contact> contactOf(Mutiny.StatelessSession tx, byte[] hash) {
        return new Accounts(tx).contactOf(hash).map(row -> row == null ? null : open(row));
    }

    /** Seals the contact with which somebody comes back. */
    byte[] sealRecovery(UUID recovery, Contact contact) {
        return cipher.seal(RECOVERIES, recovery, RECOVERY_COLUMN, contact.value());
    }

    Contact open(RecoveryRow row) {
        return Contact.of(row.contactKind, cipher.open(RECOVERIES, row.id, RECOVERY_COLUMN, row.contact));
    }

    /** A contact as its owner may see it over somebody's shoulder. */
    ContactItem item(Contacts.Stored row) {
        String value = cipher.open(TABLE, row.id(), COLUMN, row.sealed());
        return new ContactItem(row.id(), row.kind(), Mask.of(value), row.confirmed(), row.preferred());
    }

    byte[] seal(UUID row, Contact contact) {
        return cipher.seal(TABLE, row, COLUMN, contact.value());
    }

    Contact open(Contacts.Stored row) {
        return Contact.of(row.kind(), cipher.open(TABLE, row.id(), COLUMN, row.sealed()));
    }

    Contact open(Accounts.SealedContact row) {
        return Contact.of(row.kind(), cipher.open(TABLE, row.id(), COLUMN, row.sealed()));
    }
}
