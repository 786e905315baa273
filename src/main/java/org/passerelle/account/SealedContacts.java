package org.passerelle.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.notifications.ContactBook;

/** Where messages for an account go; contacts are readable here only. */
@ApplicationScoped
class SealedContacts implements ContactBook {}
