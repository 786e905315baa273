package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.AccountNotices;
import org.passerelle.evidence.vouch.LinkRule;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.NewMessage;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.http.PublicAddress;

/**
 * What vouchers and the people they vouch for are told. No message names the person or what it is about: it may be read by
 * whoever holds that phone.
 */
@ApplicationScoped
class VouchMessages {

    private final Outbox outbox;
    private final AccountNotices notices;
    private final String publicUrl;

    VouchMessages(
            Outbox outbox, AccountNotices notices, @ConfigProperty(name = "passerelle.public-url") String publicUrl) {
        this.outbox = outbox;
        this.notices = notices;
        this.publicUrl = PublicAddress.of(publicUrl);
    }

    Uni<Void> asked(Mutiny.StatelessSession tx, Contact contact, String language, String token, Instant expiresAt) {
        Map<String, String> values = Map.of("link", link(token), "hours", Long.toString(LinkRule.LASTS.toHours()));
        return outbox.send(tx, new NewMessage(null, contact, Notice.VOUCH_ASKED, language, values, expiresAt))
                .replaceWithVoid();
    }

    /** The receipt of a voucher, with the link that takes back what they said. */
    Uni<Void> receipt(Mutiny.StatelessSession tx, Contact contact, String language, String reference, String token) {
        Map<String, String> values = Map.of("reference", reference, "link", link(token));
        return outbox.send(tx, new NewMessage(null, contact, Notice.VOUCH_RECEIPT, language, values, null))
                .replaceWithVoid();
    }

    /** That there is news, to the person whom it is about. */
    Uni<Void> news(Mutiny.StatelessSession tx, UUID application, @Nullable UUID account) {
        return notices.tell(tx, Announcement.about(application, account, Notice.VOUCH_NEWS));
    }

    /** Behind the hash sign, so that no server's log on the way holds it. */
    private String link(String token) {
        return publicUrl + "/vouch#" + token;
    }

    /** Starts the workers; to be called when the transaction has ended. */
    void kick() {
        outbox.kick();
    }
}
