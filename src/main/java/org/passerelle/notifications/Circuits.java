package org.passerelle.notifications;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.passerelle.notifications.message.Circuit;

/** Keeps messages from channels that are in trouble, and lets them go there again when a few have arrived. */
@ApplicationScoped
class Circuits {

    private static final Logger LOG = Logger.getLogger(Circuits.class);
    private static final Duration LONGEST_BUSY = Duration.ofHours(1);

    private final Mutiny.SessionFactory sessions;
    private final MessageMetrics metrics;

    Circuits(Mutiny.SessionFactory sessions, MessageMetrics metrics) {
        this.sessions = sessions;
        this.metrics = metrics;
    }

    /** How long a channel may ask us to wait. */
    static Duration pause(Duration asked) {
        return asked.compareTo(LONGEST_BUSY) < 0 ? asked : LONGEST_BUSY;
    }

    /** What the channels take now; this batch tries those of which nobody knows. */
    Uni<Gates> gates(Mutiny.StatelessSession tx, Instant now) {
        return known(tx, now).call(gates -> probe(tx, gates));
    }

    /** The same, without trying any. */
    Uni<Gates> known(Mutiny.StatelessSession tx, Instant now) {
        return new CircuitRows(tx).all(now).map(known -> new Gates(known, now));
    }

    /** Learns from what became of a batch. */
    Uni<Void> learn(Gates gates, List<Tried.Ended> ended, Instant now) {
        List<String> channels = ended.stream()
                .map(Tried.Ended::channel)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return each(gates.toProbe(), channel -> release(gates, channel))
                .chain(() -> each(channels, channel -> learn(gates, of(channel, ended), channel, now)));
    }

    /** Opens the circuit of a channel that is in trouble. */
    Uni<Void> look(String channel, Instant now) {
        return sessions.withStatelessTransaction(tx -> look(new CircuitRows(tx), channel, now));
    }

    private static Uni<Void> probe(Mutiny.StatelessSession tx, Gates gates) {
        return each(gates.toProbe(), channel -> new CircuitRows(tx)
                .probe(channel, gates.at())
                .invoke(ours -> allow(gates, channel, ours))
                .replaceWithVoid());
    }

    private static void allow(Gates gates, String channel, boolean ours) {
        if (ours) {
            gates.mayProbe(channel);
        }
    }

    private Uni<Void> release(Gates gates, String channel) {
        return gates.mayProbe(channel, false)
                ? sessions.withStatelessTransaction(tx -> new CircuitRows(tx).release(channel, gates.at()))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> learn(Gates gates, List<Tried.Ended> ended, String channel, Instant now) {
        boolean trouble = ended.stream().anyMatch(each -> each.outcome().equals("failed_temporary"));
        boolean busy = ended.stream().anyMatch(each -> each.outcome().equals("busy"));
        boolean probed = gates.mayProbe(channel, true);
        if (!trouble && !busy && !probed) {
            return Uni.createFrom().voidItem();
        }
        return sessions.withStatelessTransaction(tx -> {
            CircuitRows rows = new CircuitRows(tx);
            return (busy
                            ? rows.pause(channel, busyUntil(ended, now))
                            : Uni.createFrom().voidItem())
                    .chain(() ->
                            probed ? probed(rows, gates, channel, trouble, now) : maybe(rows, channel, trouble, now));
        });
    }

    private Uni<Void> maybe(CircuitRows rows, String channel, boolean trouble, Instant now) {
        return trouble ? look(rows, channel, now) : Uni.createFrom().voidItem();
    }

    private Uni<Void> probed(CircuitRows rows, Gates gates, String channel, boolean trouble, Instant now) {
        if (trouble) {
            return rows.openAgain(channel, now.plus(Circuit.pause(gates.openings(channel) + 1)));
        }
        LOG.infof("The channel %s takes messages again", channel);
        return rows.close(channel, now);
    }

    private Uni<Void> look(CircuitRows rows, String channel, Instant now) {
        return rows.count(channel, now)
                .chain(counted -> counted.trips()
                        ? rows.open(channel, now)
                        : Uni.createFrom().item(false))
                .invoke(opened -> tell(channel, opened))
                .replaceWithVoid();
    }

    private void tell(String channel, boolean opened) {
        if (opened) {
            metrics.opened(channel);
            LOG.warnf("The channel %s is in trouble and takes nothing for a while", channel);
        }
    }

    private static Instant busyUntil(List<Tried.Ended> ended, Instant now) {
        return ended.stream()
                .filter(each -> each.outcome().equals("busy"))
                .map(Tried.Ended::dueAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(now);
    }

    private static List<Tried.Ended> of(String channel, List<Tried.Ended> ended) {
        return ended.stream().filter(each -> channel.equals(each.channel())).toList();
    }

    private static Uni<Void> each(List<String> channels, Function<String, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(channels)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .onItem()
                .ignoreAsUni();
    }
}
