package org.passerelle.drafts;

import java.util.List;

/** Whom a child who is alone can call, in one language. */
record Protection(String text, List<Contact> contacts) {

    /** One number, and what it is for. */
    record Contact(String number, String text) {}

    Protection {
        contacts = List.copyOf(contacts);
    }
}
