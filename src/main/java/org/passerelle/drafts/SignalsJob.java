package org.passerelle.drafts;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.platform.jobs.Job;

/** Hands over what a process left behind that was killed between a save and its task. */
@ApplicationScoped
class SignalsJob implements Job {

    private final HandOverSignals handOver;

    SignalsJob(HandOverSignals handOver) {
        this.handOver = handOver;
    }

    @Override
    public String name() {
        return "signals";
    }

    @Override
    @Scheduled(every = "30s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return Uni.createFrom()
                .deferred(handOver::batch)
                .repeat()
                .whilst(handed -> handed > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
