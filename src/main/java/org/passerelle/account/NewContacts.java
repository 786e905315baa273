package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.proof.Tries;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.security.Actor;

/** Keeps contacts that are not confirmed yet, and bounds how many codes one account can send to strangers. */
@ApplicationScoped
class NewContacts {

    private final Secrets secrets;
    private final ProofSecrets proofs;
    private final CodeDesk desk;
    private final SealedContacts contacts;
    private final AccountNotices notices;

    NewContacts(Secrets secrets, ProofSecrets proofs, CodeDesk desk, SealedContacts contacts, AccountNotices notices) {
        this.secrets = secrets;
        this.proofs = proofs;
        this.desk = desk;
        this.contacts = contacts;
        this.notices = notices;
    }

    byte[] hash(Contact contact) {
        return secrets.contactHash(contact);
    }

    /** How long this account has to wait before it may add another; one request at a time. */
    Uni<Optional<Duration>> wait(Mutiny.StatelessSession tx, UUID account, Instant now) {
        return new WrongGuesses(tx).locked(scope(account), now).map(sent -> Tries.wait(sent, now));
    }

    Uni<CodeOutcome> send(Mutiny.StatelessSession tx, Actor.Applicant actor, UUID id, Contact contact, Instant now) {
        return new WrongGuesses(tx)
                .add(scope(actor.accountId()), now)
                .chain(() -> desk.issue(tx, contact, CodeUse.contact(id), actor.language(), now));
    }

    Uni<Contacts.Stored> keep(Mutiny.StatelessSession tx, UUID account, UUID id, Contact contact, Instant now) {
        ContactRow row = row(account, id, contact, now);
        return new Contacts(tx)
                .add(row)
                .chain(() -> notices.tellAll(tx, account, Notice.CONTACT_CHANGED))
                .replaceWith(new Contacts.Stored(row.id, row.kind, row.sealed, row.hash, null, false));
    }

    /** A contact as it is stored, not confirmed. */
    ContactRow row(UUID account, UUID id, Contact contact, Instant now) {
        ContactRow row = new ContactRow();
        row.id = id;
        row.accountId = account;
        row.kind = contact.kind().code();
        row.sealed = contacts.seal(id, contact);
        row.hash = hash(contact);
        row.createdAt = now;
        return row;
    }

    /** Starts the workers; to be called when the transaction has ended. */
    void kick() {
        notices.kick();
    }

    private byte[] scope(UUID account) {
        return proofs.scope(ProofSecrets.Guessed.NEW_CONTACT, account);
    }
}
