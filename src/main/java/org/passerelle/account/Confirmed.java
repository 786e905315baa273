package org.passerelle.account;

import java.time.Instant;
import org.passerelle.notifications.Contact;

/** A contact whose code came back, and the language in which it was asked for. */
record Confirmed(Contact contact, String language, Instant at) {}
