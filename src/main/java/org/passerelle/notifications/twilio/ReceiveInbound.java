package org.passerelle.notifications.twilio;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.ContactParser;
import org.passerelle.notifications.ReceiveText;

/** Takes a text that somebody sent to our number. */
@ApplicationScoped
class ReceiveInbound {

    /** What stands for a text without words, such as a picture: a person looks at it. */
    static final String NO_WORDS = "[no words]";

    private final TakeCall takeCall;
    private final ContactParser contacts;
    private final ReceiveText receiveText;
    private final ProviderBlocks blocks;
    private final ProviderBodies bodies;

    ReceiveInbound(
            TakeCall takeCall,
            ContactParser contacts,
            ReceiveText receiveText,
            ProviderBlocks blocks,
            ProviderBodies bodies) {
        this.takeCall = takeCall;
        this.contacts = contacts;
        this.receiveText = receiveText;
        this.blocks = blocks;
        this.bodies = bodies;
    }

    Uni<CallOutcome> receive(SignedCall call) {
        return takeCall.take(call, tx -> keep(tx, call));
    }

    /** Short codes, names and phones of countries that are not served cannot be answered. */
    private Uni<CallOutcome> keep(Mutiny.StatelessSession tx, SignedCall call) {
        Optional<Contact> from = Optional.ofNullable(call.field("From"))
                .filter(number -> number.indexOf('@') < 0)
                .flatMap(contacts::parse);
        return bodies.keepReceived(tx, call.field("MessageSid"))
                .chain(() -> from.map(contact -> take(tx, contact, call))
                        .orElseGet(() -> Uni.createFrom().item(CallOutcome.IGNORED)));
    }

    private Uni<CallOutcome> take(Mutiny.StatelessSession tx, Contact from, SignedCall call) {
        Uni<Void> taken = blocks.begunOrEnded(call.field("OptOutType"))
                ? blocks.record(tx, from, call.field("OptOutType"))
                : receiveText.receive(from, words(call.field("Body")), call.field("MessageSid"));
        return taken.replaceWith(CallOutcome.TAKEN);
    }

    private static String words(@Nullable String body) {
        return body == null || body.isBlank() ? NO_WORDS : body;
    }
}
