package org.passerelle.notifications.twilio;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.passerelle.notifications.SendResult;

/** Counts what Twilio says to our texts, and what comes of its calls. */
@ApplicationScoped
class TwilioMetrics {

    private final MeterRegistry meters;

    TwilioMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void sent(SendResult result) {
        meters.counter("passerelle.twilio.sent", "result", word(result)).increment();
    }

    void called(String call, CallOutcome outcome) {
        meters.counter(
                        "passerelle.twilio.calls",
                        "call",
                        call,
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void redacted(String result) {
        meters.counter("passerelle.twilio.redactions", "result", result).increment();
    }

    private static String word(SendResult result) {
        return switch (result) {
            case SendResult.Accepted _ -> "accepted";
            case SendResult.Trouble _ -> "trouble";
            case SendResult.Busy _ -> "busy";
            case SendResult.Refused refused -> "refused_" + refused.why().name().toLowerCase(Locale.ROOT);
        };
    }
}
