package org.passerelle.notifications.twilio;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Takes the bodies of texts away from Twilio that are due: claims a batch in one transaction, asks Twilio outside any,
 * and records the results in another, one after the other: transactions that start side by side in one context would be
 * one and the same. Twice does no harm.
 */
@ApplicationScoped
class RedactDue {

    /** What waits longer belongs to a node that died. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    /** Twilio tries to deliver for at most ten hours, and a network reports within days or never. */
    private static final Duration UNREPORTED = Duration.ofDays(4);

    private static final Duration LOOK_BACK = Duration.ofDays(30);
    private static final int BATCH = 50;
    private static final Logger LOG = Logger.getLogger(RedactDue.class);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final RedactBody redactBody;

    RedactDue(Mutiny.SessionFactory sessions, InstantSource clock, RedactBody redactBody) {
        this.sessions = sessions;
        this.clock = clock;
        this.redactBody = redactBody;
    }

    /** Everything that is due. */
    Uni<Void> redact() {
        return unreported().chain(() -> Uni.createFrom()
                .deferred(this::batch)
                .repeat()
                .until(count -> count < BATCH)
                .collect()
                .last()
                .replaceWithVoid());
    }

    private Uni<Integer> unreported() {
        Instant now = clock.instant();
        Instant to = now.minus(UNREPORTED);
        return Uni.createFrom()
                .deferred(() -> sessions.withStatelessTransaction(
                        tx -> new ProviderTexts(tx).addUnreported(now, to.minus(LOOK_BACK), to, BATCH)))
                .repeat()
                .until(count -> count < BATCH)
                .collect()
                .last();
    }

    private Uni<Integer> batch() {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new ProviderTexts(tx).claim(now, now.plus(CLAIM), BATCH))
                .call(this::redactAll)
                .map(List::size);
    }

    private Uni<Void> redactAll(List<ProviderTexts.Due> due) {
        return due.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(due.stream().map(this::redact).toList())
                        .andFailFast()
                        .chain(results -> sessions.withStatelessTransaction(tx -> record(tx, results)));
    }

    /** What Twilio said of one. */
    private record Result(ProviderTexts.Due due, boolean done) {}

    private Uni<Result> redact(ProviderTexts.Due due) {
        return redactBody.redact(due.sid()).map(done -> new Result(due, done));
    }

    private Uni<Void> record(Mutiny.StatelessSession tx, List<Result> results) {
        ProviderTexts texts = new ProviderTexts(tx);
        return Multi.createFrom()
                .iterable(results)
                .onItem()
                .transformToUniAndConcatenate(result -> record(texts, result.due(), result.done()))
                .toUni();
    }

    private Uni<Void> record(ProviderTexts texts, ProviderTexts.Due due, boolean done) {
        if (done) {
            return texts.end(due.sid(), clock.instant());
        }
        Optional<Duration> wait = RedactionWaits.after(due.tries());
        if (wait.isEmpty()) {
            LOG.errorf("Twilio keeps the body of %s: it was asked %d times", due.sid(), due.tries());
        }
        return texts.later(due.sid(), wait.map(clock.instant()::plus).orElse(null));
    }
}
