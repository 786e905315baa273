package org.passerelle.notifications;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.deadline.Days;
import org.passerelle.notifications.deadline.Deadline;
import org.passerelle.notifications.deadline.DeadlineKind;
import org.passerelle.notifications.deadline.Ending;
import org.passerelle.notifications.deadline.Standing;
import org.passerelle.platform.Ids;

/** The deadlines of applications, for the features that set and end them, each call inside the caller's transaction. */
@ApplicationScoped
public class Deadlines {

    private final EveryContact everyContact;
    private final Histories histories;

    Deadlines(EveryContact everyContact, Histories histories) {
        this.everyContact = everyContact;
        this.histories = histories;
    }

    /** Opens a deadline and tells the person; its clock starts when something shows that they could know. */
    public Uni<Void> open(Mutiny.StatelessSession tx, NewDeadline deadline) {
        DeadlineRow row = row(deadline);
        StoredDeadlines stored = new StoredDeadlines(tx);
        return stored.add(row).chain(() -> tell(tx, row, deadline.notice()));
    }

    /** Ends what is open; what comes back later goes on. */
    public Uni<Void> end(Mutiny.StatelessSession tx, UUID application, Ending.How how, Instant now) {
        return new StoredDeadlines(tx).end(application, how, now);
    }

    /**
     * Lets the latest of that kind go on where it ended; false if there never was one. Where nothing shows yet that the
     * person could know, they are told once more: the first message may never have gone out.
     */
    public Uni<Boolean> resume(Mutiny.StatelessSession tx, UUID application, DeadlineKind kind, Instant now) {
        StoredDeadlines stored = new StoredDeadlines(tx);
        return stored.latest(application, kind)
                .chain(found -> found == null
                        ? Uni.createFrom().item(false)
                        : stored.resume(found.id, now)
                                .chain(() -> remind(tx, found))
                                .replaceWith(true));
    }

    /** Gives more time for what is open of that kind; it never gives less. */
    public Uni<Void> lengthen(Mutiny.StatelessSession tx, UUID application, DeadlineKind kind, int days) {
        return new StoredDeadlines(tx).lengthen(application, kind, days);
    }

    /** All of an application, the oldest first. */
    public Uni<List<KnownDeadline>> of(Mutiny.StatelessSession tx, UUID application, Instant now) {
        return new StoredDeadlines(tx).of(application).chain(rows -> Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> known(tx, row, now))
                .collect()
                .asList());
    }

    /** The moment at which the open one of that kind ends; empty while it has not started or stands still. */
    public Uni<Optional<Instant>> until(Mutiny.StatelessSession tx, UUID application, DeadlineKind kind, Instant now) {
        return new StoredDeadlines(tx).latest(application, kind).chain(found -> until(tx, found, now));
    }

    private Uni<Optional<Instant>> until(Mutiny.StatelessSession tx, @Nullable DeadlineRow row, Instant now) {
        return row == null
                ? Uni.createFrom().item(Optional.empty())
                : known(tx, row, now).map(known -> until(known.standing()));
    }

    private static Optional<Instant> until(Standing standing) {
        return switch (standing) {
            case Standing.Running running -> Optional.of(Days.end(running.lastDay()));
            case Standing.Passed passed -> Optional.of(Days.end(passed.lastDay()));
            case Standing.NotStarted _, Standing.Stopped _, Standing.Met _, Standing.Ended _ -> Optional.empty();
        };
    }

    private Uni<KnownDeadline> known(Mutiny.StatelessSession tx, DeadlineRow row, Instant now) {
        return histories
                .of(tx, row)
                .map(history -> Deadline.at(history, now))
                .map(standing -> new KnownDeadline(DeadlineKind.of(row.kind), row.days, standing));
    }

    private Uni<Void> remind(Mutiny.StatelessSession tx, DeadlineRow row) {
        return histories
                .of(tx, row)
                .chain(history -> history.proof() == null
                        ? tell(tx, row, Notice.TIME_TO_ACT)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, DeadlineRow row, Notice notice) {
        return everyContact
                .tell(tx, Announcement.about(row.applicationId, row.accountId, notice))
                .chain(messages -> link(new StoredDeadlines(tx), row.id, messages));
    }

    private static Uni<Void> link(StoredDeadlines stored, UUID deadline, List<UUID> messages) {
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUniAndConcatenate(message -> stored.link(deadline, message))
                .onItem()
                .ignoreAsUni();
    }

    private static DeadlineRow row(NewDeadline deadline) {
        DeadlineRow row = new DeadlineRow();
        row.id = Ids.next();
        row.applicationId = deadline.applicationId();
        row.accountId = deadline.accountId();
        row.kind = deadline.kind().code();
        row.days = deadline.days();
        row.openedAt = deadline.openedAt();
        return row;
    }
}
