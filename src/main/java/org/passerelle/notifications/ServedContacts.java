package org.passerelle.notifications;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a person typed as a contact that something can be sent to from here. Who is to type a code that comes must
 * be told at once where none can come, as at a phone where no texts are sent.
 */
@ApplicationScoped
public class ServedContacts {

    private final ContactParser parser;
    private final List<Channel> channels;

    ServedContacts(ContactParser parser, @All List<Channel> channels) {
        this.parser = parser;
        this.channels = channels;
    }

    /** Empty for what is no contact, and for one that no channel leads to. */
    public Optional<Contact> parse(String text) {
        return parser.parse(text).filter(contact -> channels.stream().anyMatch(channel -> channel.serves(contact)));
    }
}
