package org.passerelle.notifications;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.passerelle.notifications.message.Circuit;
import org.passerelle.notifications.message.MessageState;

/** Counts messages by notice and by the states they reach, and shows which channels take none. */
@ApplicationScoped
class MessageMetrics {

    private final MeterRegistry meters;
    private final MultiGauge open;

    MessageMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.open = MultiGauge.builder("passerelle.channels.open")
                .description("Channels that take no messages, since too many tries failed or were slow")
                .register(meters);
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

    /** Which of these channels are open: 1 for each that is, else 0. */
    void circuits(List<String> channels, Map<String, Circuit> known) {
        open.register(channels.stream().map(channel -> row(channel, known)).toList(), true);
    }

    private static MultiGauge.Row<Number> row(String channel, Map<String, Circuit> known) {
        Circuit circuit = known.getOrDefault(channel, Circuit.CLOSED);
        return MultiGauge.Row.of(Tags.of("channel", channel), circuit.openedAt() == null ? 0 : 1);
    }
}
