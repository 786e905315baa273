package org.passerelle.notifications;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.platform.jobs.Job;

/** Watches the clocks that have not started, and those that have run out. */
@ApplicationScoped
class DeadlinesJob implements Job {

    private final WatchDeadlines watchDeadlines;
    private final WatchPassed watchPassed;

    DeadlinesJob(WatchDeadlines watchDeadlines, WatchPassed watchPassed) {
        this.watchDeadlines = watchDeadlines;
        this.watchPassed = watchPassed;
    }

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return watchDeadlines.watch().chain(watchPassed::watch);
    }
}
