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

    /** Tries that a provider took twice, which its second reference shows. */
    void duplicates(long number) {
        meters.counter("passerelle.messages.duplicates").increment(number);
    }

    /** A channel was found in trouble. */
    void opened(String channel) {
        meters.counter("passerelle.channels.opened", "channel", channel).increment();
    }
}
