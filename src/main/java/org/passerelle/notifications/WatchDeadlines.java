package org.passerelle.notifications;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.passerelle.notifications.deadline.History;
import org.passerelle.notifications.deadline.Proof;
import org.passerelle.platform.jobs.OneByOne;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;

/**
 * Looks after deadlines that have not started: keeps the first sign-in, which sessions forget, and after fourteen days
 * without any proof asks a person to find the owner, once.
 */
@ApplicationScoped
class WatchDeadlines {

    private static final Logger LOG = Logger.getLogger(WatchDeadlines.class);
    private static final Duration SILENCE = Duration.ofDays(14);
    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Histories histories;
    private final StaffTasks tasks;

    WatchDeadlines(Mutiny.SessionFactory sessions, InstantSource clock, Histories histories, StaffTasks tasks) {
        this.sessions = sessions;
        this.clock = clock;
        this.histories = histories;
        this.tasks = tasks;
    }

    Uni<Void> watch() {
        return silentAfter(FIRST).chain(this::closeAnswered);
    }

    private Uni<Void> silentAfter(UUID after) {
        return sessions.withStatelessSession(tx -> new StoredDeadlines(tx).silent(after, BATCH))
                .chain(ids -> each(ids)
                        .chain(() -> ids.size() < BATCH ? Uni.createFrom().voidItem() : silentAfter(ids.getLast())));
    }

    private Uni<Void> each(List<UUID> ids) {
        return OneByOne.each(
                ids, LOG, "A look at a deadline", id -> sessions.withStatelessTransaction(tx -> look(tx, id)));
    }

    private Uni<Void> look(Mutiny.StatelessSession tx, UUID id) {
        StoredDeadlines stored = new StoredDeadlines(tx);
        return stored.lock(id)
                .chain(ours -> ours ? stored.find(id) : Uni.createFrom().nullItem())
                .chain(row -> row == null || row.endedAt != null
                        ? Uni.createFrom().voidItem()
                        : histories.of(tx, row).chain(history -> act(tx, row, history)));
    }

    private Uni<Void> act(Mutiny.StatelessSession tx, DeadlineRow row, History history) {
        Instant now = clock.instant();
        Proof proof = history.proof();
        if (proof != null) {
            return keep(new StoredDeadlines(tx), row, proof);
        }
        return row.taskAt == null && !now.isBefore(row.openedAt.plus(SILENCE))
                ? ask(tx, row, now)
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> keep(StoredDeadlines stored, DeadlineRow row, Proof proof) {
        return proof.how() == Proof.How.SIGNED_IN
                ? stored.signedIn(row.id, proof.at())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> ask(Mutiny.StatelessSession tx, DeadlineRow row, Instant now) {
        return new StoredDeadlines(tx)
                .ask(row.id, now)
                .chain(() -> tasks.open(tx, new NewTask(PersonNotReached.KIND, row.id, row.applicationId, now)));
    }

    private Uni<Void> closeAnswered() {
        return sessions.withStatelessTransaction(
                        tx -> new StoredDeadlines(tx).answered(BATCH).call(ids -> close(tx, ids)))
                .chain(ids -> ids.size() < BATCH ? Uni.createFrom().voidItem() : closeAnswered());
    }

    private Uni<Void> close(Mutiny.StatelessSession tx, List<UUID> ids) {
        Instant now = clock.instant();
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> tasks.close(tx, PersonNotReached.KIND, id, now)
                        .chain(() -> new StoredDeadlines(tx).close(id, now)))
                .onItem()
                .ignoreAsUni();
    }
}
