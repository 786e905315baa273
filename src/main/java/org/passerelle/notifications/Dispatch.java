package org.passerelle.notifications;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.Circuit;
import org.passerelle.notifications.message.HandOver;
import org.passerelle.notifications.message.MessageState;
import org.passerelle.notifications.message.Occasion;
import org.passerelle.notifications.message.SendingHours;
import org.passerelle.platform.http.FailureTrace;

/** Hands one claimed message to the first channel that serves its contact and takes messages now. */
@ApplicationScoped
class Dispatch {

    /** So long we wait to hear of a message that a channel has taken. */
    static final Duration SILENCE = Duration.ofHours(72);

    private static final Logger LOG = Logger.getLogger(Dispatch.class);

    private final List<Channel> channels;
    private final MessageSecrets secrets;
    private final InstantSource clock;

    Dispatch(@All List<Channel> channels, MessageSecrets secrets, InstantSource clock) {
        this.channels = channels;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Nothing that goes wrong with one message may keep the others of its batch back. */
    Uni<Tried> dispatch(MessageRow row, Gates gates) {
        return Uni.createFrom()
                .deferred(() -> HandOver.exhausted(row.troubles)
                        ? Uni.createFrom().<Tried>item(givenUp(row))
                        : tried(row, gates))
                .onFailure()
                .invoke(failure ->
                        LOG.errorf("The message %s cannot be sent: %s", row.id, FailureTrace.summary(failure)))
                .onFailure()
                .recoverWithItem(() -> givenUp(row));
    }

    private Uni<Tried> tried(MessageRow row, Gates gates) {
        Occasion occasion = Notice.of(row.notice).occasion();
        Instant opens = SendingHours.next(occasion, gates.at());
        if (opens.isAfter(gates.at())) {
            return Uni.createFrom().item(new Tried.Held(row.id, row.tries, opens, Tried.Because.NIGHT, null));
        }
        Contact contact = secrets.openContact(MessageSecrets.Source.MESSAGES, row.id, row.contactKind, row.contact);
        String body = secrets.openBody(MessageSecrets.Source.MESSAGES, row.id, row.body);
        List<Channel> serving =
                channels.stream().filter(each -> each.serves(contact)).toList();
        return handOver(
                row,
                new OutgoingMessage(
                        row.id, row.tries, row.accountId, contact, Notice.of(row.notice), row.language, body),
                serving,
                gates);
    }

    private Uni<Tried> handOver(MessageRow row, OutgoingMessage message, List<Channel> serving, Gates gates) {
        if (serving.isEmpty()) {
            return Uni.createFrom().item(ended(row, null, new SendResult.Trouble()));
        }
        Map<String, Circuit.Gate.Closed> shut = new LinkedHashMap<>();
        for (Channel channel : serving) {
            switch (gates.take(channel.name())) {
                case Circuit.Gate.Open _, Circuit.Gate.Probe _ -> {
                    return handOver(channel, message).map(result -> ended(row, channel.name(), result));
                }
                case Circuit.Gate.Closed closed -> shut.put(channel.name(), closed);
            }
        }
        return Uni.createFrom().item(held(row, shut));
    }

    /** A pause of one channel is waited for, also where another one is in trouble. */
    private static Tried held(MessageRow row, Map<String, Circuit.Gate.Closed> shut) {
        Map.Entry<String, Circuit.Gate.Closed> first = shut.entrySet().stream()
                .min(Comparator.comparing(each -> each.getValue().until()))
                .orElseThrow();
        Instant until = first.getValue().until();
        return shut.values().stream().allMatch(Circuit.Gate.Closed::trouble)
                ? new Tried.Held(row.id, row.tries, until, Tried.Because.TROUBLE, first.getKey())
                : new Tried.Held(row.id, row.tries, until, Tried.Because.PAUSE, null);
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

    private Tried.Ended ended(MessageRow row, @Nullable String channel, SendResult result) {
        Instant now = clock.instant();
        return switch (result) {
            case SendResult.Accepted accepted ->
                new Tried.Ended(
                        row.id,
                        row.tries,
                        "sent",
                        MessageState.SENT,
                        null,
                        now.plus(SILENCE),
                        channel,
                        accepted.reference(),
                        null,
                        null);
            case SendResult.Refused refused ->
                new Tried.Ended(
                        row.id,
                        row.tries,
                        "failed_permanent",
                        MessageState.FAILED_PERMANENT,
                        null,
                        now,
                        channel,
                        null,
                        refused.why(),
                        refused.code());
            case SendResult.Busy busy ->
                new Tried.Ended(
                        row.id,
                        row.tries,
                        "busy",
                        row.tries == 1 ? MessageState.QUEUED : MessageState.FAILED_TEMPORARY,
                        now.plus(Circuits.pause(busy.pause())),
                        null,
                        channel,
                        null,
                        null,
                        null);
            case SendResult.Trouble trouble -> trouble(row, channel, trouble.code(), now);
        };
    }

    private static Tried.Ended trouble(MessageRow row, @Nullable String channel, @Nullable Integer code, Instant now) {
        Occasion occasion = Notice.of(row.notice).occasion();
        Optional<Instant> again =
                HandOver.waitAfter(row.troubles).map(wait -> SendingHours.next(occasion, now.plus(wait)));
        return again.map(due -> new Tried.Ended(
                        row.id,
                        row.tries,
                        "failed_temporary",
                        MessageState.FAILED_TEMPORARY,
                        due,
                        null,
                        channel,
                        null,
                        null,
                        code))
                .orElseGet(() -> new Tried.Ended(
                        row.id,
                        row.tries,
                        "failed_temporary",
                        MessageState.FAILED_PERMANENT,
                        null,
                        now,
                        channel,
                        null,
                        null,
                        code));
    }

    private Tried.Ended givenUp(MessageRow row) {
        return new Tried.Ended(
                row.id,
                row.tries,
                "failed_permanent",
                MessageState.FAILED_PERMANENT,
                null,
                clock.instant(),
                null,
                null,
                null,
                null);
    }
}
