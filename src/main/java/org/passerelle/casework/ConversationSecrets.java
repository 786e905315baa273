package org.passerelle.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Contact;
import org.passerelle.privacy.FieldCipher;
import org.passerelle.privacy.LookupHash;

/** Seals and opens what conversations hold about people. */
@ApplicationScoped
class ConversationSecrets {

    private static final String PURPOSE = "conversation-contact";

    private final FieldCipher cipher;
    private final LookupHash hash;

    ConversationSecrets(FieldCipher cipher, LookupHash hash) {
        this.cipher = cipher;
        this.hash = hash;
    }

    byte[] hashOf(Contact stranger) {
        return hash.of(PURPOSE, stranger.known());
    }

    byte[] sealContact(UUID conversation, Contact contact) {
        return cipher.seal("conversations", conversation, "contact", contact.value());
    }

    @Nullable
    Contact openContact(ConversationView conversation) {
        byte[] sealed = conversation.contact();
        String kind = conversation.contactKind();
        return sealed == null || kind == null
                ? null
                : Contact.of(kind, cipher.open("conversations", conversation.id(), "contact", sealed));
    }

    byte[] sealBody(UUID line, String body) {
        return cipher.seal("conversation_lines", line, "body", body);
    }

    String openBody(UUID line, byte[] sealed) {
        return cipher.open("conversation_lines", line, "body", sealed);
    }

    byte[] sealReason(UUID mark, String reason) {
        return cipher.seal("conversation_marks", mark, "reason", reason);
    }

    @Nullable
    String openReason(UUID mark, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open("conversation_marks", mark, "reason", sealed);
    }

    byte[] sealPhone(UUID person, Contact phone) {
        return cipher.seal("duty_people", person, "phone", phone.value());
    }

    Contact openPhone(UUID person, byte[] sealed) {
        return Contact.of(Contact.Kind.PHONE.code(), cipher.open("duty_people", person, "phone", sealed));
    }
}
