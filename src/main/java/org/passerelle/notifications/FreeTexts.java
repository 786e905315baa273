package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.MessageSecrets.Source;
import org.passerelle.platform.Languages;

/** Opens kept words for those who answer them. */
@ApplicationScoped
class FreeTexts {

    private final MessageSecrets secrets;
    private final SenderDesk senders;

    FreeTexts(MessageSecrets secrets, SenderDesk senders) {
        this.secrets = secrets;
        this.senders = senders;
    }

    /** The text, with whose it is now. */
    Uni<FreeText> of(Mutiny.StatelessSession tx, InboundTextRow row) {
        Contact from = secrets.openContact(Source.INBOUND, row.id, row.contactKind, row.contact);
        String body = secrets.openBody(Source.INBOUND, row.id, row.body);
        String language = row.language == null ? Languages.FALLBACK : row.language;
        return senders.behind(tx, from)
                .map(sender -> new FreeText(
                        row.id, from, SafetyLines.account(sender), language, body, row.urgent, row.receivedAt));
    }
}
