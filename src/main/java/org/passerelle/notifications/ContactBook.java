package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: knows how an account wants to be reached. */
public interface ContactBook {

    /** The account's contacts, the preferred one first. */
    Uni<List<Contact>> contactsOf(Mutiny.StatelessSession tx, UUID accountId);
}
