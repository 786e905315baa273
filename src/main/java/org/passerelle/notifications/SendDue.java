package org.passerelle.notifications;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.HandOver;
import org.passerelle.notifications.message.MessageState;
import org.passerelle.platform.http.FailureTrace;

/**
 * Claims a batch of due messages in one transaction, hands them over outside any, and records the results in another.
 * A crash between sending and recording may send twice, never zero times.
 */
@ApplicationScoped
class SendDue {

    /** A claim that is older belongs to a node that died. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    private static final int EXPIRED_AT_ONCE = 500;
    private static final Logger LOG = Logger.getLogger(SendDue.class);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final MessageSecrets secrets;
    private final List<Channel> channels;
    private final MessageMetrics metrics;

    SendDue(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            MessageSecrets secrets,
            @All List<Channel> channels,
            MessageMetrics metrics) {
        this.sessions = sessions;
        this.clock = clock;
        this.secrets = secrets;
        this.channels = channels;
        this.metrics = metrics;
    }

    /** Ends what is no longer true, batch after batch. */
    Uni<Void> expire() {
        return Uni.createFrom()
                .deferred(() -> sessions.withStatelessTransaction(
                        tx -> new Messages(tx).expire(clock.instant(), EXPIRED_AT_ONCE)))
                .invoke(notices -> notices.forEach(notice -> metrics.count(notice, MessageState.EXPIRED)))
                .repeat()
                .until(notices -> notices.size() < EXPIRED_AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Sends one batch; gives the number of messages claimed. */
    Uni<Integer> batch() {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new Messages(tx).claim(now, now.plus(CLAIM)))
                .call(this::send)
                .map(List::size);
    }

    private Uni<Void> send(List<MessageRow> claimed) {
        return claimed.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(claimed.stream().map(this::send).toList())
                        .andFailFast()
                        .chain(this::record);
    }

    private Uni<Void> record(List<Messages.Ended> ended) {
        return sessions.withStatelessTransaction(tx -> new Messages(tx).record(ended, clock.instant()));
    }

    /** Nothing that goes wrong with one message may keep the others of its batch back. */
    private Uni<Messages.Ended> send(MessageRow row) {
        return Uni.createFrom()
                .deferred(() -> HandOver.exhausted(row.tries) ? Uni.createFrom().item(givenUp(row)) : openAndSend(row))
                .onFailure()
                .invoke(failure ->
                        LOG.errorf("The message %s cannot be sent: %s", row.id, FailureTrace.summary(failure)))
                .onFailure()
                .recoverWithItem(() -> givenUp(row))
                .invoke(end -> metrics.count(row.notice, end.state()));
    }

    private Uni<Messages.Ended> openAndSend(MessageRow row) {
        Contact contact = secrets.openContact(MessageSecrets.Source.MESSAGES, row.id, row.contactKind, row.contact);
        String body = secrets.openBody(MessageSecrets.Source.MESSAGES, row.id, row.body);
        Optional<Channel> channel =
                channels.stream().filter(each -> each.serves(contact)).findFirst();
        return channel.map(found -> handOver(found, outgoing(row, contact, body)))
                .orElseGet(() -> Uni.createFrom().item(new SendResult.Trouble()))
                .map(result -> ended(row, channel.map(Channel::name).orElse(null), result));
    }

    private static OutgoingMessage outgoing(MessageRow row, Contact contact, String body) {
        return new OutgoingMessage(
                row.id, row.tries, row.accountId, contact, Notice.of(row.notice), row.language, body);
    }

    private static Messages.Ended givenUp(MessageRow row) {
        return new Messages.Ended(row.id, row.tries, MessageState.FAILED_PERMANENT, null, null, null, null);
    }

    private static Uni<SendResult> handOver(Channel channel, OutgoingMessage message) {
        return Uni.createFrom()
                .deferred(() -> channel.send(message))
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("The channel %s failed: %s", channel.name(), FailureTrace.summary(failure)))
                .onFailure()
                .recoverWithItem(new SendResult.Trouble());
    }

    private Messages.Ended ended(MessageRow row, @Nullable String channel, SendResult result) {
        Instant now = clock.instant();
        return switch (result) {
            case SendResult.Accepted accepted ->
                new Messages.Ended(row.id, row.tries, MessageState.SENT, null, channel, accepted.reference(), null);
            case SendResult.Refused refused ->
                new Messages.Ended(
                        row.id, row.tries, MessageState.FAILED_PERMANENT, null, channel, null, refused.code());
            case SendResult.Busy busy ->
                new Messages.Ended(
                        row.id, row.tries, MessageState.FAILED_TEMPORARY, now.plus(busy.pause()), channel, null, null);
            case SendResult.Trouble trouble ->
                HandOver.waitAfter(row.tries)
                        .map(wait -> new Messages.Ended(
                                row.id,
                                row.tries,
                                MessageState.FAILED_TEMPORARY,
                                now.plus(wait),
                                channel,
                                null,
                                trouble.code()))
                        .orElseGet(() -> new Messages.Ended(
                                row.id, row.tries, MessageState.FAILED_PERMANENT, null, channel, null, trouble.code()));
        };
    }
}
