package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.message.DailyCap;
import org.passerelle.notifications.message.MessageState;
import org.passerelle.notifications.message.Occasion;
import org.passerelle.notifications.message.SendingHours;
import org.passerelle.notifications.message.Wanted;

/**
 * Decides in the caller's transaction whether a new message is sent: not where it is unwanted, and not when it is too much
 * for a day. What is not sent is kept as cancelled, so that the person still finds it among their messages.
 */
@ApplicationScoped
class AdmitMessage {

    private final Silences silences;
    private final Preferences preferences;
    private final WriteMessage writing;
    private final MessageMetrics metrics;

    AdmitMessage(Silences silences, Preferences preferences, WriteMessage writing, MessageMetrics metrics) {
        this.silences = silences;
        this.preferences = preferences;
        this.writing = writing;
        this.metrics = metrics;
    }

    Uni<Void> admit(Mutiny.StatelessSession tx, NewMessage message, MessageRow row) {
        Occasion occasion = message.notice().occasion();
        return outdate(tx, message, row)
                .chain(() -> wanted(tx, message, occasion))
                .chain(wanted -> switch (wanted) {
                    case YES -> count(tx, message, row);
                    case NO -> keep(tx, row);
                    case ELSEWHERE -> elsewhere(tx, row);
                });
    }

    private static Uni<Void> outdate(Mutiny.StatelessSession tx, NewMessage message, MessageRow row) {
        return message.applicationId() != null && CaseNews.tells(message.notice())
                ? new QueuedMessages(tx).outdate(row)
                : Uni.createFrom().voidItem();
    }

    /** Whether the receiver wants it there. */
    Uni<Wanted> wanted(Mutiny.StatelessSession tx, NewMessage message, Occasion occasion) {
        return Wanted.withoutAnything(occasion) == Wanted.YES
                ? Uni.createFrom().item(Wanted.YES)
                : silences.of(tx, message.contact(), message.accountId())
                        .map(depth -> depth.map(found -> QueuedMessages.wanted(found, occasion))
                                .orElse(Wanted.YES))
                        .chain(there -> there == Wanted.YES
                                ? wished(tx, message, occasion)
                                : Uni.createFrom().item(there));
    }

    private Uni<Wanted> wished(Mutiny.StatelessSession tx, NewMessage message, Occasion occasion) {
        UUID account = message.accountId();
        return account == null || !Wanted.optional(occasion)
                ? Uni.createFrom().item(Wanted.YES)
                : preferences.of(tx, account).map(wish -> Wanted.of(occasion, wish.digest(), wish.quiet()));
    }

    private Uni<Void> count(Mutiny.StatelessSession tx, NewMessage message, MessageRow row) {
        if (!DailyCap.counts(message.notice().occasion()) || row.dueAt == null) {
            return new Messages(tx).add(row);
        }
        LocalDate day = SendingHours.day(row.dueAt);
        return new DayCounts(tx)
                .count(row, day)
                .chain(counted -> counted.number() <= DailyCap.MOST
                        ? new Messages(tx).add(row)
                        : tooMuch(tx, message, row, day, counted));
    }

    private Uni<Void> tooMuch(
            Mutiny.StatelessSession tx, NewMessage message, MessageRow row, LocalDate day, DayCounts.Counted counted) {
        if (!DailyCap.folds(message.notice().occasion())) {
            return keep(tx, row);
        }
        Uni<UUID> fold = counted.fold() == null
                ? fold(tx, message, day)
                : Uni.createFrom().item(counted.fold());
        return fold.invoke(id -> row.foldedInto = id).chain(() -> keep(tx, row));
    }

    private Uni<UUID> fold(Mutiny.StatelessSession tx, NewMessage message, LocalDate day) {
        return writing.row(
                        tx,
                        new NewMessage(
                                message.accountId(),
                                message.contact(),
                                Notice.MORE_NEWS,
                                message.language(),
                                Map.of(),
                                null))
                .call(fold -> put(tx, fold, day))
                .map(fold -> fold.id);
    }

    private static Uni<Void> put(Mutiny.StatelessSession tx, MessageRow fold, LocalDate day) {
        return dayWithRoom(tx, fold, day.plusDays(1))
                .invoke(found -> fold.dueAt = SendingHours.morning(found))
                .chain(() -> new Messages(tx).add(fold))
                .chain(() -> new DayCounts(tx).fold(fold, day));
    }

    private static Uni<LocalDate> dayWithRoom(Mutiny.StatelessSession tx, MessageRow fold, LocalDate day) {
        return new DayCounts(tx)
                .takeRoom(fold, day)
                .chain(room -> room ? Uni.createFrom().item(day) : dayWithRoom(tx, fold, day.plusDays(1)));
    }

    private Uni<Void> elsewhere(Mutiny.StatelessSession tx, MessageRow row) {
        row.settleAt = row.accountId == null ? null : row.createdAt;
        return keep(tx, row);
    }

    private Uni<Void> keep(Mutiny.StatelessSession tx, MessageRow row) {
        row.state = MessageState.CANCELLED.code();
        row.dueAt = null;
        metrics.count(row.notice, MessageState.CANCELLED);
        return new Messages(tx).add(row);
    }
}
