package org.passerelle.notifications;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.passerelle.notifications.deadline.Deadline;
import org.passerelle.notifications.deadline.Standing;
import org.passerelle.platform.jobs.OneByOne;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;

/** Opens a task, once, where a call or a question was not answered in time; nothing else follows from that. */
@ApplicationScoped
class WatchPassed {

    private static final Logger LOG = Logger.getLogger(WatchPassed.class);
    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Histories histories;
    private final StaffTasks tasks;

    WatchPassed(Mutiny.SessionFactory sessions, InstantSource clock, Histories histories, StaffTasks tasks) {
        this.sessions = sessions;
        this.clock = clock;
        this.histories = histories;
        this.tasks = tasks;
    }

    Uni<Void> watch() {
        return after(FIRST).chain(this::closeOver);
    }

    private Uni<Void> after(UUID after) {
        Instant now = clock.instant();
        return sessions.withStatelessSession(tx -> new PassedDeadlines(tx).due(after, now, BATCH))
                .chain(ids -> OneByOne.each(ids, LOG, "A look at a deadline that may have passed", this::look)
                        .chain(() -> ids.size() < BATCH ? Uni.createFrom().voidItem() : after(ids.getLast())));
    }

    private Uni<Void> look(UUID id) {
        return sessions.withStatelessTransaction(tx -> new StoredDeadlines(tx)
                .lock(id)
                .chain(ours -> ours
                        ? new StoredDeadlines(tx).find(id)
                        : Uni.createFrom().nullItem())
                .chain(row ->
                        row == null || row.endedAt != null ? Uni.createFrom().voidItem() : weigh(tx, row)));
    }

    private Uni<Void> weigh(Mutiny.StatelessSession tx, DeadlineRow row) {
        Instant now = clock.instant();
        return histories
                .of(tx, row)
                .chain(history -> Deadline.at(history, now) instanceof Standing.Passed
                        ? ask(tx, row, now)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> ask(Mutiny.StatelessSession tx, DeadlineRow row, Instant now) {
        NewTask task = new NewTask(TimePassed.KIND, row.id, row.applicationId, now);
        return new PassedDeadlines(tx)
                .ask(row.id, now)
                .chain(first -> first ? tasks.open(tx, task) : Uni.createFrom().voidItem());
    }

    private Uni<Void> closeOver() {
        return sessions.withStatelessTransaction(
                        tx -> new PassedDeadlines(tx).over(BATCH).call(ids -> close(tx, ids)))
                .chain(ids -> ids.size() < BATCH ? Uni.createFrom().voidItem() : closeOver());
    }

    private Uni<Void> close(Mutiny.StatelessSession tx, List<UUID> ids) {
        Instant now = clock.instant();
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id ->
                        tasks.close(tx, TimePassed.KIND, id, now).chain(() -> new PassedDeadlines(tx).close(id, now)))
                .onItem()
                .ignoreAsUni();
    }
}
