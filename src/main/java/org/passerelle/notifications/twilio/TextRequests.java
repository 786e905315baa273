package org.passerelle.notifications.twilio;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.passerelle.notifications.OutgoingMessage;
import org.passerelle.notifications.message.CheckWord;
import org.passerelle.notifications.message.Occasion;
import org.passerelle.platform.http.PublicAddress;

/** Writes what Twilio is asked to send. */
@ApplicationScoped
class TextRequests {

    private final TwilioSettings settings;
    private final String reports;

    TextRequests(TwilioSettings settings, @ConfigProperty(name = "passerelle.public-url") String publicUrl) {
        this.settings = settings;
        this.reports = PublicAddress.of(publicUrl) + TwilioStatusResource.PATH;
    }

    MessageCreator of(OutgoingMessage message) {
        MessageCreator request = addressed(message)
                // Twilio would otherwise replace letters, and the text would no longer be the one that was counted.
                .setSmartEncoded(false)
                .setStatusCallback(URI.create(reports + "?message=" + message.id() + "&try=" + message.number()));
        return message.notice().occasion() == Occasion.CODE
                ? request.setValidityPeriod(
                        Math.toIntExact(settings.codeValidity().toSeconds()))
                : request;
    }

    private MessageCreator addressed(OutgoingMessage message) {
        PhoneNumber to = new PhoneNumber(message.contact().value());
        return settings.messagingServiceSid()
                .map(service -> Message.creator(to, service, text(message)))
                .orElseGet(() -> Message.creator(to, new PhoneNumber(sender()), text(message)));
    }

    /** Nobody can answer a name, so the text ends with a number that receives; the check word stays its last word. */
    private String text(OutgoingMessage message) {
        String body = message.body();
        int blank = body.lastIndexOf(' ');
        boolean ended = CheckWord.typed(body.substring(blank + 1)).isPresent();
        return settings.answerNumber()
                .map(number -> ended && blank > 0
                        ? body.substring(0, blank) + "\n" + number + body.substring(blank)
                        : body + "\n" + number)
                .orElse(body);
    }

    private String sender() {
        return settings.from().orElseThrow();
    }
}
