package org.passerelle.drafts;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts changes by what became of them. */
@ApplicationScoped
class SaveMetrics {

    private static final String CHANGES = "passerelle.answers.changes";

    private final MeterRegistry registry;

    SaveMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(SaveOutcome outcome) {
        if (outcome instanceof SaveOutcome.Saved(AnswersReply reply, var _)) {
            List<AnswersReply.Result> results = reply.results() == null ? List.of() : reply.results();
            results.forEach(result ->
                    registry.counter(CHANGES, "outcome", result.outcome()).increment());
        }
    }
}
