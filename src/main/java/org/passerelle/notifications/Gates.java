package org.passerelle.notifications;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.notifications.message.Circuit;

/** What the channels take of one batch; those that may be probed take a few. */
final class Gates {

    /** Of a batch without messages. */
    static final Gates ALL_OPEN = new Gates(Map.of(), Instant.EPOCH);

    private final Map<String, Circuit> circuits;
    private final Instant at;
    private final Map<String, Integer> probes = new HashMap<>();

    Gates(Map<String, Circuit> circuits, Instant at) {
        this.circuits = Map.copyOf(circuits);
        this.at = at;
    }

    Instant at() {
        return at;
    }

    /** Channels that wait for somebody to find out whether they work again. */
    List<String> toProbe() {
        return circuits.keySet().stream()
                .filter(channel -> gate(channel) instanceof Circuit.Gate.Probe)
                .toList();
    }

    /** Channels that are in trouble, and that nobody may try now. */
    List<String> inTrouble() {
        return circuits.keySet().stream()
                .filter(channel -> gate(channel) instanceof Circuit.Gate.Closed closed && closed.trouble())
                .toList();
    }

    /** This batch is the one to find out. */
    void mayProbe(String channel) {
        probes.put(channel, 0);
    }

    boolean mayProbe(String channel, boolean used) {
        Integer taken = probes.get(channel);
        return taken != null && taken > 0 == used;
    }

    /** What the channel does with one more message. */
    Circuit.Gate take(String channel) {
        Circuit.Gate gate = gate(channel);
        if (!(gate instanceof Circuit.Gate.Probe)) {
            return gate;
        }
        Integer taken = probes.get(channel);
        if (taken == null || taken == Circuit.PROBES) {
            return new Circuit.Gate.Closed(at.plus(Circuit.PROBE_WAIT), true);
        }
        probes.put(channel, taken + 1);
        return gate;
    }

    /** How often in a row the channel was found in trouble. */
    int openings(String channel) {
        return circuits.getOrDefault(channel, Circuit.CLOSED).openings();
    }

    private Circuit.Gate gate(String channel) {
        return circuits.getOrDefault(channel, Circuit.CLOSED).gate(at);
    }
}
