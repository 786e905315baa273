package org.passerelle.notifications;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.notifications.message.MessageState;

/** Counts messages by notice and by the states they reach. */
@ApplicationScoped
class MessageMetrics {

    private final MeterRegistry meters;

    MessageMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(String notice, MessageState state) {
        meters.counter("passerelle.messages", "notice", notice, "state", state.code())
                .increment();
    }
}
