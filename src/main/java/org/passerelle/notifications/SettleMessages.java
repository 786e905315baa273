package org.passerelle.notifications;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.passerelle.notifications.message.MessageState;
import org.passerelle.platform.http.FailureTrace;

/**
 * Decides what follows messages that ended without arriving, of which nothing was heard for three days, or that wait for
 * a channel which takes nothing; each in a transaction of its own, on any number of nodes.
 */
@ApplicationScoped
class SettleMessages {

    private static final Logger LOG = Logger.getLogger(SettleMessages.class);
    private static final Duration AFTER_A_FAULT = Duration.ofHours(1);
    private static final int BATCH = 100;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final FollowMessage following;
    private final Circuits circuits;
    private final MessageMetrics metrics;

    SettleMessages(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            FollowMessage following,
            Circuits circuits,
            MessageMetrics metrics) {
        this.sessions = sessions;
        this.clock = clock;
        this.following = following;
        this.circuits = circuits;
        this.metrics = metrics;
    }

    /** Gives the number of messages written to other contacts. */
    Uni<Long> settle() {
        return Uni.createFrom()
                .deferred(() -> sessions.withStatelessSession(tx -> new Unsettled(tx).due(clock.instant(), BATCH)))
                .repeat()
                .whilst(ids -> ids.size() == BATCH)
                .onItem()
                .transformToMultiAndConcatenate(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(this::alone)
                .filter(written -> written)
                .collect()
                .with(Collectors.counting());
    }

    /** One that cannot be settled, keeps no other back. */
    private Uni<Boolean> alone(UUID id) {
        Instant now = clock.instant();
        return Uni.createFrom()
                .deferred(() -> sessions.withStatelessTransaction(tx -> settle(tx, id, now)))
                .onFailure()
                .call(failure -> later(id, now, failure))
                .onFailure()
                .recoverWithItem(false);
    }

    private Uni<Boolean> settle(Mutiny.StatelessSession tx, UUID id, Instant now) {
        return new Unsettled(tx)
                .take(id, now)
                .chain(row -> row == null ? Uni.createFrom().item(false) : settle(tx, row, now));
    }

    private Uni<Boolean> settle(Mutiny.StatelessSession tx, MessageRow row, Instant now) {
        Predicate<String> anyChannel = _ -> true;
        Unsettled unsettled = new Unsettled(tx);
        return switch (MessageState.of(row.state)) {
            case SENT ->
                unsettled
                        .settled(row.id, MessageState.UNKNOWN)
                        .invoke(() -> metrics.count(row.notice, MessageState.UNKNOWN))
                        .chain(() -> following.follow(tx, row, anyChannel, true, now));
            case FAILED_PERMANENT ->
                unsettled
                        .settled(row.id, MessageState.FAILED_PERMANENT)
                        .chain(() -> following.follow(tx, row, anyChannel, true, now));
            case CANCELLED ->
                unsettled
                        .settled(row.id, MessageState.CANCELLED)
                        .chain(() -> following.follow(tx, row, anyChannel, false, now));
            case QUEUED, FAILED_TEMPORARY -> meanwhile(tx, row, now);
            case SENDING, DELIVERED, EXPIRED, UNKNOWN ->
                unsettled.settled(row.id, MessageState.of(row.state)).replaceWith(false);
        };
    }

    /** Its channel takes nothing: if another one does and leads to the person, this message is not waited for. */
    private Uni<Boolean> meanwhile(Mutiny.StatelessSession tx, MessageRow row, Instant now) {
        return circuits.known(tx, now)
                .chain(gates -> following.follow(tx, row, OtherContacts.open(gates), false, now))
                .call(written -> new Unsettled(tx)
                        .settled(row.id, written ? MessageState.CANCELLED : MessageState.of(row.state)));
    }

    private Uni<Void> later(UUID id, Instant now, Throwable failure) {
        LOG.errorf("What follows the message %s cannot be decided: %s", id, FailureTrace.summary(failure));
        return sessions.withStatelessTransaction(tx -> new Unsettled(tx).later(id, now.plus(AFTER_A_FAULT)));
    }
}
