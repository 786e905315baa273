package org.passerelle.notifications.twilio;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.passerelle.notifications.OutgoingMessage;
import org.passerelle.notifications.SendResult;
import org.passerelle.platform.http.FailureTrace;

/** Hands a text to Twilio, and says what came of it. */
@ApplicationScoped
class SendText {

    private static final Logger LOG = Logger.getLogger(SendText.class);

    private final TwilioClient client;
    private final TextRequests requests;
    private final TwilioMetrics metrics;

    SendText(TwilioClient client, TextRequests requests, TwilioMetrics metrics) {
        this.client = client;
        this.requests = requests;
        this.metrics = metrics;
    }

    /** Never fails. */
    Uni<SendResult> send(OutgoingMessage message) {
        MessageCreator request = requests.of(message);
        return client.call(request::create)
                .map(SendText::accepted)
                .onFailure()
                .recoverWithItem(SendText::failed)
                .invoke(metrics::sent);
    }

    /** Without a name no report finds the message again: it may have been taken, and is sent once more. */
    private static SendResult accepted(Message message) {
        return message.getSid() == null ? new SendResult.Trouble() : new SendResult.Accepted(message.getSid());
    }

    private static SendResult failed(Throwable failure) {
        return switch (failure) {
            case OneTryHttp.Busy busy -> new SendResult.Busy(busy.pause());
            case ApiException refusal when refusal.getStatusCode() != null -> refused(refusal);
            default -> {
                LOG.warnf("Twilio does not answer: %s", FailureTrace.summary(failure));
                yield new SendResult.Trouble();
            }
        };
    }

    private static SendResult refused(ApiException refusal) {
        LOG.warnf("Twilio refuses with status %d and code %d", refusal.getStatusCode(), refusal.getCode());
        return TwilioErrors.onSending(refusal.getStatusCode(), refusal.getCode());
    }
}
