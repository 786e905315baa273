package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.message.MessageState;

/**
 * Claims a batch of due messages in one transaction, hands them over outside any, and records the results in another.
 * A crash between sending and recording may send twice, never zero times.
 */
@ApplicationScoped
class SendDue {

    /** A claim that is older belongs to a node that died. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    /** A provider that wants less for a second or two gets the next message after it. */
    private static final Duration WORTH_WAITING = Duration.ofSeconds(2);

    private static final int EXPIRED_AT_ONCE = 500;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Dispatch dispatch;
    private final Circuits circuits;
    private final MessageMetrics metrics;

    SendDue(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            Dispatch dispatch,
            Circuits circuits,
            MessageMetrics metrics) {
        this.sessions = sessions;
        this.clock = clock;
        this.dispatch = dispatch;
        this.circuits = circuits;
        this.metrics = metrics;
    }

    /** Messages in hand, and what the channels take of them. */
    private record Batch(List<MessageRow> rows, Gates gates) {}

    /** Ends what is no longer true, batch after batch. */
    Uni<Void> expire() {
        return Uni.createFrom()
                .deferred(() -> sessions.withStatelessTransaction(
                        tx -> new Claims(tx).expire(clock.instant(), EXPIRED_AT_ONCE)))
                .invoke(notices -> notices.forEach(notice -> metrics.count(notice, MessageState.EXPIRED)))
                .repeat()
                .until(notices -> notices.size() < EXPIRED_AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /**
     * What became of a batch.
     *
     * @param claimed how many messages it had
     * @param pause how long the channels want nothing, if that is soon over and they took none of it; else zero
     */
    record Done(int claimed, Duration pause) {}

    /** Sends one batch of at most so many. */
    Uni<Done> batch(int most) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> claim(tx, most, now))
                .chain(batch -> send(batch).map(tried -> new Done(tried.size(), pause(tried, now))));
    }

    private static Duration pause(List<Tried> tried, Instant now) {
        return tried.stream()
                .map(each ->
                        each instanceof Tried.Held held && held.because() != Tried.Because.NIGHT ? held.until() : now)
                .min(Instant::compareTo)
                .map(until -> Duration.between(now, until))
                .filter(pause -> pause.compareTo(WORTH_WAITING) <= 0)
                .orElse(Duration.ZERO);
    }

    private Uni<Batch> claim(Mutiny.StatelessSession tx, int most, Instant now) {
        return circuits.known(tx, now)
                .chain(gates -> new Claims(tx).claim(now, now.plus(CLAIM), most, gates.inTrouble()))
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(new Batch(rows, Gates.ALL_OPEN))
                        : circuits.gates(tx, now).map(gates -> new Batch(rows, gates)));
    }

    private Uni<List<Tried>> send(Batch batch) {
        return batch.rows().isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join()
                        .all(batch.rows().stream()
                                .map(row -> dispatch.dispatch(row, batch.gates()))
                                .toList())
                        .andFailFast()
                        .call(tried -> finish(batch, tried));
    }

    private Uni<Void> finish(Batch batch, List<Tried> tried) {
        Instant now = clock.instant();
        List<Tried.Ended> ended = only(Tried.Ended.class, tried);
        List<Tried.Held> held = only(Tried.Held.class, tried);
        count(batch.rows(), tried);
        return sessions.withStatelessTransaction(tx -> record(tx, ended, held, now))
                .chain(() -> circuits.learn(batch.gates(), ended, now));
    }

    private Uni<Void> record(Mutiny.StatelessSession tx, List<Tried.Ended> ended, List<Tried.Held> held, Instant now) {
        Claims claims = new Claims(tx);
        return (ended.isEmpty() ? Uni.createFrom().voidItem() : claims.record(ended, now))
                .chain(() -> held.isEmpty() ? Uni.createFrom().voidItem() : claims.putBack(held, now))
                .chain(() -> new Refusals(tx).learn(ended, now))
                .chain(() -> sentTwice(claims, ended));
    }

    private Uni<Void> sentTwice(Claims claims, List<Tried.Ended> ended) {
        List<Tried.Ended> named =
                ended.stream().filter(each -> each.reference() != null).toList();
        return named.isEmpty()
                ? Uni.createFrom().voidItem()
                : claims.sentTwice(named).invoke(metrics::duplicates).replaceWithVoid();
    }

    private void count(List<MessageRow> rows, List<Tried> tried) {
        for (int n = 0; n < rows.size(); n++) {
            if (tried.get(n) instanceof Tried.Ended ended) {
                metrics.count(rows.get(n).notice, ended.state());
            }
        }
    }

    private static <T> List<T> only(Class<T> kind, List<Tried> tried) {
        return tried.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
