package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.NumberCodes;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.ServedContacts;

/** Mobile numbers of metropolitan France, and the codes that go there. */
@ApplicationScoped
class FrenchNumbers {

    private static final String FRANCE = "+33";

    private final ServedContacts contacts;
    private final NumberCodes codes;

    FrenchNumbers(ServedContacts contacts, NumberCodes codes) {
        this.contacts = contacts;
        this.codes = codes;
    }

    /** Empty for all that is no French mobile number. */
    Optional<Contact.Phone> parse(String typed) {
        return contacts.parse(typed)
                .filter(contact -> contact.value().startsWith(FRANCE))
                .filter(Contact.Phone.class::isInstance)
                .map(Contact.Phone.class::cast);
    }

    Uni<NumberCodes.Sending> send(Mutiny.StatelessSession tx, NumberCodes.Wish wish) {
        return codes.send(tx, wish);
    }

    Uni<NumberCodes.Typing> check(
            Mutiny.StatelessSession tx, UUID application, Contact.Phone sentTo, String typed, Instant now) {
        return codes.check(tx, application, sentTo, typed, now);
    }
}
