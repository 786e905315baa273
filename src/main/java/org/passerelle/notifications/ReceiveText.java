package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.MessageSecrets.Source;
import org.passerelle.platform.Ids;

/** Takes a text that somebody sent us. */
@ApplicationScoped
public class ReceiveText {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final MessageSecrets secrets;

    ReceiveText(Mutiny.SessionFactory sessions, InstantSource clock, MessageSecrets secrets) {
        this.sessions = sessions;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** Keeps it; {@code reference} is what the provider calls it, and one that is known already changes nothing. */
    public Uni<Void> receive(Contact from, String body, @Nullable String reference) {
        InboundTextRow row = new InboundTextRow();
        row.id = Ids.next();
        row.contactKind = from.kind().code();
        row.contact = secrets.sealContact(Source.INBOUND, row.id, from);
        row.contactHash = secrets.hashOf(from);
        row.body = secrets.sealBody(Source.INBOUND, row.id, body);
        row.receivedAt = clock.instant();
        return sessions.withStatelessTransaction(tx -> new InboundTexts(tx).add(row));
    }
}
