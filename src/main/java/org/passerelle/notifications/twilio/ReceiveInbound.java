package org.passerelle.notifications.twilio;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

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

    /**
     * That the call came is kept first; then the text is taken in transactions of its own. Twilio's next try takes it
     * where this one could not, and finds it there where it could.
     */
    Uni<CallOutcome> receive(SignedCall call) {
        return takeCall.take(call, tx -> keep(tx, call)).call(outcome -> switch (outcome) {
            case TAKEN, REPEATED -> read(call);
            case FORGED, REPLAYED, UNCHANGED, UNKNOWN, IGNORED ->
                Uni.createFrom().voidItem();
        });
    }

    private Uni<CallOutcome> keep(Mutiny.StatelessSession tx, SignedCall call) {
        return bodies.keepReceived(tx, call.field("MessageSid"))
                .chain(() -> from(call).map(contact -> take(tx, contact, call)).orElseGet(() -> Uni.createFrom()
                        .item(CallOutcome.IGNORED)));
    }

    private Uni<CallOutcome> take(Mutiny.StatelessSession tx, Contact from, SignedCall call) {
        String word = call.field("OptOutType");
        return (blocks.begunOrEnded(word)
                        ? blocks.record(tx, from, word)
                        : Uni.createFrom().voidItem())
                .replaceWith(CallOutcome.TAKEN);
    }

    private Uni<Void> read(SignedCall call) {
        return from(call)
                .filter(_ -> !blocks.begunOrEnded(call.field("OptOutType")))
                .map(contact -> receiveText.receive(contact, words(call.field("Body")), call.field("MessageSid")))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Short codes and names cannot be answered; a phone of a country that is not served is not, and yet it is read. */
    private Optional<Contact> from(SignedCall call) {
        Optional<String> number = Optional.ofNullable(call.field("From")).filter(from -> from.indexOf('@') < 0);
        return number.flatMap(contacts::parse)
                .or(() -> number.filter(from -> PHONE.matcher(from).matches()).map(Contact.Phone::new));
    }

    private static String words(@Nullable String body) {
        return body == null || body.isBlank() ? NO_WORDS : body;
    }
}
