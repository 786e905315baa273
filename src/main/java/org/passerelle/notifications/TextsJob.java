package org.passerelle.notifications;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.platform.jobs.Job;

/** Hands over the words that were not yet: a node may have died over them, or who takes them may have failed. */
@ApplicationScoped
class TextsJob implements Job {

    private final HandOverTexts handOver;

    TextsJob(HandOverTexts handOver) {
        this.handOver = handOver;
    }

    @Override
    public String name() {
        return "texts";
    }

    @Override
    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return handOver.due();
    }
}
