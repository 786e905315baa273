package org.passerelle.notifications.twilio;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageUpdater;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.passerelle.platform.http.FailureTrace;

/** Has Twilio empty the body of one text; the row of the text stays there, with its number and its price. */
@ApplicationScoped
class RedactBody {

    private static final Logger LOG = Logger.getLogger(RedactBody.class);
    private static final int GONE = 404;

    private final TwilioClient client;
    private final TwilioMetrics metrics;

    RedactBody(TwilioClient client, TwilioMetrics metrics) {
        this.client = client;
        this.metrics = metrics;
    }

    /** Whether nothing of it is left there; never fails. */
    Uni<Boolean> redact(String sid) {
        MessageUpdater request = Message.updater(sid).setBody("");
        return client.call(request::update)
                .map(_ -> counted("redacted", true))
                .onFailure()
                .recoverWithItem(this::failed);
    }

    /** Twilio refuses while something can still happen to a text. */
    private boolean failed(Throwable failure) {
        if (failure instanceof ApiException refusal && refusal.getStatusCode() != null) {
            return refusal.getStatusCode() == GONE ? counted("gone", true) : counted("refused", false);
        }
        LOG.warnf("A text stays at Twilio for now: %s", FailureTrace.summary(failure));
        return counted("unreachable", false);
    }

    private boolean counted(String result, boolean done) {
        metrics.redacted(result);
        return done;
    }
}
