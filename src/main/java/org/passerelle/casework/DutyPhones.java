package org.passerelle.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.ServedContacts;
import org.passerelle.platform.Ids;

/** Makes rows of the people on a duty list, their phones sealed. */
@ApplicationScoped
class DutyPhones {

    private final ServedContacts parser;
    private final ConversationSecrets secrets;

    DutyPhones(ServedContacts parser, ConversationSecrets secrets) {
        this.parser = parser;
        this.secrets = secrets;
    }

    /** Empty where a phone is none that we can send to. */
    Optional<List<DutyRow>> rows(List<DutyBody.Person> people) {
        List<DutyRow> rows =
                people.stream().flatMap(person -> row(person).stream()).toList();
        return rows.size() == people.size() ? Optional.of(rows) : Optional.empty();
    }

    private Optional<DutyRow> row(DutyBody.Person person) {
        DutyRow row = new DutyRow();
        row.id = Ids.next();
        row.staffId = person.staff();
        String typed = person.phone();
        if (typed == null) {
            return Optional.of(row);
        }
        return parser.parse(typed).flatMap(DutyPhones::phone).map(phone -> {
            row.phone = secrets.sealPhone(row.id, phone);
            return row;
        });
    }

    private static Optional<Contact.Phone> phone(Contact contact) {
        return Stream.of(contact)
                .filter(Contact.Phone.class::isInstance)
                .map(Contact.Phone.class::cast)
                .findFirst();
    }
}
