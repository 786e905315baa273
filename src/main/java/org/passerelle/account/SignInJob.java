package org.passerelle.account;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.credential.Admission;
import org.passerelle.account.credential.StaffSessionLife;
import org.passerelle.account.onetime.SessionFamily;
import org.passerelle.platform.jobs.Job;

/** Forgets codes and tickets after 48 hours, wrong tries of staff after a day, sessions 30 days after they ended. */
@ApplicationScoped
class SignInJob implements Job {

    private static final Duration CODES_KEPT = Duration.ofHours(48);
    private static final Duration SESSIONS_KEPT = Duration.ofDays(30);
    private static final int BATCH = 500;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    SignInJob(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        Instant now = clock.instant();
        return inBatches(tx -> new Codes(tx).forget(now.minus(CODES_KEPT), BATCH))
                .chain(() -> inBatches(tx -> new Tickets(tx).forget(now.minus(CODES_KEPT), BATCH)))
                .chain(() -> inBatches(tx -> new WrongGuesses(tx).forget(now.minus(CODES_KEPT), BATCH)))
                .chain(() -> inBatches(tx -> forgetSessions(tx, now)))
                .chain(() -> inBatches(tx -> forgetStaffSessions(tx, now)))
                .chain(() -> inBatches(tx -> new WrongTries(tx).forget(now.minus(Admission.LOOKS_BACK), BATCH)))
                .chain(() -> sessions.withStatelessTransaction(tx -> forgetBudgets(tx, now)))
                .replaceWithVoid();
    }

    private static Uni<Integer> forgetSessions(Mutiny.StatelessSession tx, Instant now) {
        Instant ended = now.minus(SESSIONS_KEPT);
        return new Sessions(tx).forget(ended.minus(SessionFamily.LIFETIME), ended, BATCH);
    }

    private static Uni<Integer> forgetStaffSessions(Mutiny.StatelessSession tx, Instant now) {
        return new StaffSessions(tx).forget(StaffSessionLife.openedAfter(now.minus(SESSIONS_KEPT)), BATCH);
    }

    private static Uni<Integer> forgetBudgets(Mutiny.StatelessSession tx, Instant now) {
        return new CodeBudgets(tx).forget(LocalDate.ofInstant(now.minus(CODES_KEPT), ZoneOffset.UTC));
    }

    private Uni<Integer> inBatches(Function<Mutiny.StatelessSession, Uni<Integer>> batch) {
        return Uni.createFrom()
                .deferred(() -> sessions.withStatelessTransaction(batch::apply))
                .repeat()
                .until(count -> count < BATCH)
                .collect()
                .last();
    }
}
