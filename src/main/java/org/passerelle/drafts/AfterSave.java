package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.passerelle.platform.http.FailureTrace;

/** What follows a save once it is on disk: it is counted, and what it raised is handed over before the reply. */
@ApplicationScoped
class AfterSave {

    private static final Logger LOG = Logger.getLogger(AfterSave.class);

    private final SaveMetrics metrics;
    private final HandOverSignals handOver;

    AfterSave(SaveMetrics metrics, HandOverSignals handOver) {
        this.metrics = metrics;
        this.handOver = handOver;
    }

    /** Never fails: what was saved stays saved, and the job comes back for what could not be handed over. */
    Uni<Void> follow(SaveOutcome outcome) {
        metrics.count(outcome);
        return outcome instanceof SaveOutcome.Saved saved && saved.raised()
                ? handOver.batch()
                        .onFailure()
                        .invoke(failure ->
                                LOG.warnf("A signal waits for the next round: %s", FailureTrace.summary(failure)))
                        .onFailure()
                        .recoverWithItem(0)
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
