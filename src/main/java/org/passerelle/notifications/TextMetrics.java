package org.passerelle.notifications;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts inbound texts by keyword and reply, never by who sent them. */
@ApplicationScoped
class TextMetrics {

    private static final String NONE = "none";

    private final MeterRegistry meters;

    TextMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Understood what) {
        meters.counter(
                        "passerelle.texts",
                        "meaning",
                        what.meaning(),
                        "urgent",
                        Boolean.toString(what.urgent()),
                        "reply",
                        what.reply() == null ? NONE : what.reply())
                .increment();
    }
}
