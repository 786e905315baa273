package org.passerelle.partners;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.jobs.Job;
import org.passerelle.platform.jobs.OneByOne;

/** Puts suspensions into force whose notice is over, each in a transaction of its own, on whichever node comes first. */
@ApplicationScoped
class SuspensionJob implements Job {

    private static final Logger LOG = Logger.getLogger(SuspensionJob.class);
    private static final int BATCH = 100;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final SuspensionStep steps;
    private final PutIntoForce putIntoForce;

    SuspensionJob(
            Mutiny.SessionFactory sessions, InstantSource clock, SuspensionStep steps, PutIntoForce putIntoForce) {
        this.sessions = sessions;
        this.clock = clock;
        this.steps = steps;
        this.putIntoForce = putIntoForce;
    }

    @Override
    public String name() {
        return "partner-suspensions";
    }

    @Override
    @Scheduled(every = "1m", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        Instant now = clock.instant();
        return sessions.withStatelessSession(tx -> new Suspensions(tx).due(now, BATCH))
                .chain(due -> OneByOne.each(due, LOG, "A suspension that is due", this::putIntoForce));
    }

    private Uni<SuspensionOutcome> putIntoForce(UUID organisation) {
        return steps.run(organisation, this::ifStillDue);
    }

    private Uni<SuspensionOutcome> ifStillDue(Mutiny.StatelessSession tx, @Nullable SuspensionRow open, Instant now) {
        boolean due = open != null
                && SuspensionState.of(open) == SuspensionState.ANNOUNCED
                && open.takesForceAt != null
                && !open.takesForceAt.isAfter(now);
        return (open != null && due
                        ? putIntoForce.put(tx, open, now)
                        : Uni.createFrom().voidItem())
                .replaceWith(new SuspensionOutcome.Done());
    }
}
