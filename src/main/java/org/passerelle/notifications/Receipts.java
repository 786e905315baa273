package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.Absence;
import org.passerelle.notifications.message.MessageState;
import org.passerelle.notifications.message.Reported;
import org.passerelle.notifications.message.SendingHours;
import org.passerelle.platform.tasks.StaffTasks;

/**
 * Takes what networks report, whether before or after the send is recorded. A repeated or backward report changes
 * nothing, and neither does a failure of an earlier try; an arrival counts whenever it is reported.
 */
@ApplicationScoped
public class Receipts {

    private static final Set<MessageState> GIVEN_UP =
            Set.of(MessageState.UNKNOWN, MessageState.FAILED_PERMANENT, MessageState.CANCELLED);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final StaffTasks tasks;
    private final MessageMetrics metrics;

    Receipts(Mutiny.SessionFactory sessions, InstantSource clock, StaffTasks tasks, MessageMetrics metrics) {
        this.sessions = sessions;
        this.clock = clock;
        this.tasks = tasks;
        this.metrics = metrics;
    }

    /** What became of a report. */
    public enum Outcome {
        /** The message moved on. */
        MOVED,
        /** Known already, or overtaken. */
        UNCHANGED,
        /** There is no such message or try. */
        UNKNOWN
    }

    /** Records a report. */
    public Uni<Outcome> receive(Receipt receipt) {
        return sessions.withStatelessTransaction(tx -> receive(tx, receipt));
    }

    private Uni<Outcome> receive(Mutiny.StatelessSession tx, Receipt receipt) {
        return new ReportedTries(tx)
                .find(receipt.messageId(), receipt.number())
                .chain(found -> found == null
                        ? Uni.createFrom().item(Outcome.UNKNOWN)
                        : receive(tx, receipt, found, clock.instant()));
    }

    private Uni<Outcome> receive(Mutiny.StatelessSession tx, Receipt receipt, ReportedTries.Try found, Instant now) {
        seeDuplicate(receipt, found);
        Reported reported = new Reported(found.state(), found.latest(), found.reported());
        boolean moves = reported.moves(receipt.state());
        return new ReportedTries(tx)
                .note(receipt, reported.news(receipt.state()), now)
                .chain(() ->
                        moves ? move(tx, receipt, found, now) : Uni.createFrom().voidItem())
                .chain(() -> learn(tx, receipt, now))
                .replaceWith(moves ? Outcome.MOVED : Outcome.UNCHANGED);
    }

    /** Another reference of the same try shows that the network took it twice. */
    private void seeDuplicate(Receipt receipt, ReportedTries.Try found) {
        if (receipt.reference() != null
                && found.reference() != null
                && !receipt.reference().equals(found.reference())) {
            metrics.duplicates(1);
        }
    }

    private Uni<Void> move(Mutiny.StatelessSession tx, Receipt receipt, ReportedTries.Try found, Instant now) {
        ReportedTries tries = new ReportedTries(tx);
        return switch (receipt.state()) {
            case DELIVERED ->
                moved(tries, found, MessageState.DELIVERED, null, null, now).chain(() -> arrived(tx, found, now));
            case SENT -> moved(tries, found, MessageState.SENT, null, now.plus(Dispatch.SILENCE), now);
            case FAILED_TEMPORARY -> absent(tries, found, now);
            case FAILED_PERMANENT -> moved(tries, found, MessageState.FAILED_PERMANENT, null, now, now);
            case QUEUED, SENDING, EXPIRED, UNKNOWN, CANCELLED ->
                throw new IllegalArgumentException("No network reports " + receipt.state());
        };
    }

    private Uni<Void> absent(ReportedTries tries, ReportedTries.Try found, Instant now) {
        Optional<Instant> again = Absence.waitAfter(found.absences() + 1)
                .map(wait -> SendingHours.next(Notice.of(found.notice()).occasion(), now.plus(wait)));
        return again.isPresent()
                ? moved(tries, found, MessageState.FAILED_TEMPORARY, again.get(), null, now)
                : moved(tries, found, MessageState.FAILED_PERMANENT, null, now, now);
    }

    private Uni<Void> moved(
            ReportedTries tries,
            ReportedTries.Try found,
            MessageState state,
            @Nullable Instant due,
            @Nullable Instant settle,
            Instant now) {
        metrics.count(found.notice(), state);
        return tries.move(found.id(), state, due, settle, now);
    }

    /** It was given up, and perhaps somebody was asked to tell the person. */
    private Uni<Void> arrived(Mutiny.StatelessSession tx, ReportedTries.Try found, Instant now) {
        return GIVEN_UP.contains(found.state())
                ? new Unsettled(tx)
                        .family(found.root())
                        .chain(family -> tasks.close(tx, MessageNotArrived.KIND, FollowMessage.subject(family), now))
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> learn(Mutiny.StatelessSession tx, Receipt receipt, Instant now) {
        SendResult.Why why = receipt.why();
        return switch (receipt.state()) {
            case DELIVERED -> new ReportedTries(tx).healthy(receipt.messageId());
            case FAILED_PERMANENT ->
                why == null
                        ? Uni.createFrom().voidItem()
                        : new Refusals(tx)
                                .note(List.of(new Refusals.Refused(receipt.messageId(), why, receipt.code())), now);
            case SENT, FAILED_TEMPORARY, QUEUED, SENDING, EXPIRED, UNKNOWN, CANCELLED ->
                Uni.createFrom().voidItem();
        };
    }
}
