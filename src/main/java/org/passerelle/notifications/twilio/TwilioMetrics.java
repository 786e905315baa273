package org.passerelle.notifications.twilio;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Counts what Twilio says to our texts, and what comes of its calls. */
@ApplicationScoped
class TwilioMetrics {

    private final MeterRegistry meters;

    TwilioMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** By what it was about: {@code accepted}, {@code busy}, {@code unreachable}, or a class of error codes. */
    void sent(String result) {
        meters.counter("passerelle.twilio.sent", "result", result).increment();
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
}
