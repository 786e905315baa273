package org.passerelle.notifications.twilio;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.OutgoingMessage;
import org.passerelle.notifications.SendResult;
import org.passerelle.notifications.twilio.TwilioErrors.Meaning;
import org.passerelle.platform.http.FailureTrace;

/** Hands a text to Twilio, and says what came of it. */
@ApplicationScoped
class SendText {

    private static final Logger LOG = Logger.getLogger(SendText.class);

    private final TwilioClient client;
    private final TextRequests requests;
    private final TwilioHealth health;
    private final TwilioMetrics metrics;

    SendText(TwilioClient client, TextRequests requests, @Wellness TwilioHealth health, TwilioMetrics metrics) {
        this.client = client;
        this.requests = requests;
        this.health = health;
        this.metrics = metrics;
    }

    /** Never fails. */
    Uni<SendResult> send(OutgoingMessage message) {
        MessageCreator request = requests.of(message);
        return client.call(request::create).map(this::taken).onFailure().recoverWithItem(this::failed);
    }

    /** Without a name no report finds the message again: it may have been taken, and is sent once more. */
    private SendResult taken(Message message) {
        if (message.getSid() == null) {
            return counted("unreadable", new SendResult.Trouble());
        }
        health.works();
        return counted("accepted", new SendResult.Accepted(message.getSid()));
    }

    private SendResult failed(Throwable failure) {
        return switch (failure) {
            case OneTryHttp.Busy busy -> counted("busy", new SendResult.Busy(busy.pause()));
            case ApiException refusal
            when refusal.getStatusCode() != null -> refused(refusal.getStatusCode(), refusal.getCode());
            default -> {
                LOG.warnf("Twilio does not answer: %s", FailureTrace.summary(failure));
                yield counted("unreachable", new SendResult.Trouble());
            }
        };
    }

    private SendResult refused(int status, @Nullable Integer code) {
        Meaning meaning = TwilioErrors.onSending(status, code);
        if (meaning == Meaning.ACCOUNT) {
            health.refuses(code);
            LOG.errorf("Twilio refuses our account or sender with code %d: look at PASSERELLE_TWILIO_*", code);
        } else {
            LOG.warnf("Twilio refuses a text with status %d and code %d", status, code);
        }
        return counted(meaning.name().toLowerCase(Locale.ROOT), meaning.result(code));
    }

    private SendResult counted(String word, SendResult result) {
        metrics.sent(word);
        return result;
    }
}
