package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;

/** Shows a person where they can be reached. */
@ApplicationScoped
class ListContacts {

    private final Mutiny.SessionFactory sessions;
    private final SealedContacts contacts;

    ListContacts(Mutiny.SessionFactory sessions, SealedContacts contacts) {
        this.sessions = sessions;
        this.contacts = contacts;
    }

    Uni<Page<ContactItem>> list(UUID account, PageQuery query) {
        return sessions.withStatelessSession(tx -> new Contacts(tx).list(account, query))
                .map(rows -> Page.of(rows, query, Contacts.Stored::id, contacts::item));
    }
}
