package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.ContactBook;
import org.passerelle.privacy.FieldCipher;

/** Where messages for an account go; contacts are readable here only. */
@ApplicationScoped
class SealedContacts implements ContactBook {
}
