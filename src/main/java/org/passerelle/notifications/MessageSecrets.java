package org.passerelle.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.passerelle.notifications.message.CheckWord;
import org.passerelle.privacy.FieldCipher;
import org.passerelle.privacy.LookupHash;

/** Seals and opens what messages and inbound texts hold about people. */
@ApplicationScoped
class MessageSecrets {

    private static final String PURPOSE = "message-contact";
    private static final String WORD = "message-word";
    private static final String NO_WORD = "message-no-word";
    private static final String ASKED = "authenticity-asked";
    private static final String CONTACT = "contact";
    private static final String BODY = "body";

    private final FieldCipher cipher;
    private final LookupHash hash;

    MessageSecrets(FieldCipher cipher, LookupHash hash) {
        this.cipher = cipher;
        this.hash = hash;
    }

    byte[] hashOf(Contact contact) {
        return hash.of(PURPOSE, contact.known());
    }

    /** By this a message to that contact is found again by its word. */
    byte[] hashOf(Contact contact, CheckWord word) {
        return hash.of(WORD, word.letters() + " " + contact.known());
    }

    /** A hash under which nothing is found, for a word or contact that cannot be one. */
    byte[] hashOfNothing(String typed) {
        return hash.of(NO_WORD, typed);
    }

    /** Under this the questions about one contact are counted, be it one or not. */
    byte[] hashOfAsked(String contact) {
        return hash.of(ASKED, "contact " + contact);
    }

    /** Under this the questions from one network address are counted. */
    byte[] hashOfAddress(String address) {
        return hash.of(ASKED, "address " + address);
    }

    byte[] sealContact(Source source, UUID id, Contact contact) {
        return cipher.seal(source.table, id, CONTACT, contact.value());
    }

    Contact openContact(Source source, UUID id, String kind, byte[] sealed) {
        return Contact.of(kind, cipher.open(source.table, id, CONTACT, sealed));
    }

    byte[] sealBody(Source source, UUID id, String body) {
        return cipher.seal(source.table, id, BODY, body);
    }

    String openBody(Source source, UUID id, byte[] sealed) {
        return cipher.open(source.table, id, BODY, sealed);
    }

    /** The table a sealed value belongs to. */
    enum Source {
        MESSAGES("messages"),
        INBOUND("inbound_texts");

        private final String table;

        Source(String table) {
            this.table = table;
        }
    }
}
