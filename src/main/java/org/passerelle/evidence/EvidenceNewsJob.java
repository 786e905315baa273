package org.passerelle.evidence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.platform.jobs.Job;

/** Tells people that something of what they showed was looked at. */
@ApplicationScoped
class EvidenceNewsJob implements Job {

    private final TellReviews tellReviews;

    EvidenceNewsJob(TellReviews tellReviews) {
        this.tellReviews = tellReviews;
    }

    @Override
    public String name() {
        return "evidence-news";
    }

    @Override
    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return tellReviews.tell();
    }
}
