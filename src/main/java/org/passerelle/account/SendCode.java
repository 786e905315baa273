package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.Outbox;
import org.passerelle.notifications.ServedContacts;
import org.passerelle.platform.Languages;

/** Sends a code to a contact, within its limits; accounts are not looked at. */
@ApplicationScoped
class SendCode {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ServedContacts contacts;
    private final CodeDesk desk;
    private final Outbox outbox;

    SendCode(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            ServedContacts contacts,
            CodeDesk desk,
            Outbox outbox) {
        this.sessions = sessions;
        this.clock = clock;
        this.contacts = contacts;
        this.desk = desk;
        this.outbox = outbox;
    }

    Uni<CodeOutcome> send(CodeRequest request) {
        Optional<Contact> contact = contacts.parse(request.contact());
        if (contact.isEmpty()) {
            return Uni.createFrom().item(new CodeOutcome.ContactInvalid());
        }
        return language(request).map(language -> send(contact.get(), language)).orElseGet(() -> Uni.createFrom()
                .item(new CodeOutcome.LanguageUnknown()));
    }

    private Uni<CodeOutcome> send(Contact contact, String language) {
        return sessions.withStatelessTransaction(
                        tx -> desk.issue(tx, contact, CodeUse.SIGN_IN, language, clock.instant()))
                .invoke(this::carryOn);
    }

    private void carryOn(CodeOutcome outcome) {
        if (outcome instanceof CodeOutcome.Sent) {
            outbox.kick();
        }
    }

    private static Optional<String> language(CodeRequest request) {
        return request.language() == null
                ? Optional.of(Languages.best(request.acceptLanguage(), Languages.TAGS))
                : Languages.of(request.language());
    }
}
