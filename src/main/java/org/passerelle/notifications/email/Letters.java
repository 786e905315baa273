package org.passerelle.notifications.email;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.CheckView;
import org.passerelle.notifications.OutgoingMessage;
import org.passerelle.notifications.message.Occasion;
import org.passerelle.platform.http.PublicAddress;

/** Writes messages as e-mails: the same text twice, plain and as HTML that fetches nothing and tells nobody that it was read. */
@ApplicationScoped
class Letters {

    private final Template template;
    private final Lines lines;
    private final UnsubscribeLinks links;
    private final String check;
    private final String host;

    Letters(
            @Location("email/letter.html") Template template,
            Lines lines,
            UnsubscribeLinks links,
            @ConfigProperty(name = "passerelle.public-url") String publicUrl) {
        this.template = template;
        this.lines = lines;
        this.links = links;
        this.check = PublicAddress.of(publicUrl) + CheckView.PATH;
        this.host = URI.create(publicUrl).getHost();
    }

    /** The same for one try of one message wherever it is sent from, so that a duplicate is seen. */
    String messageId(OutgoingMessage message) {
        return "<%s.%d@%s>".formatted(message.id(), message.number(), host);
    }

    Uni<Mail> write(OutgoingMessage message) {
        Letter letter = Letter.of(message.language(), message.body(), lines, check, unsubscribe(message));
        return template.data("letter", letter).createUni().map(html -> mail(message, letter, html));
    }

    private @Nullable String unsubscribe(OutgoingMessage message) {
        return message.accountId() == null || message.notice().occasion() != Occasion.DIGEST
                ? null
                : links.link(message.accountId(), message.language());
    }

    private Mail mail(OutgoingMessage message, Letter letter, String html) {
        Mail mail = new Mail()
                .addTo(message.contact().value())
                .setSubject(letter.subject().text())
                .setText(letter.plain())
                .setHtml(html)
                .addHeader("Message-ID", messageId(message))
                .addHeader("Content-Language", letter.language())
                .addHeader("Auto-Submitted", "auto-generated");
        return letter.unsubscribe() == null
                ? mail
                : mail.addHeader("List-Unsubscribe", "<" + letter.unsubscribe().link() + ">")
                        .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
}
