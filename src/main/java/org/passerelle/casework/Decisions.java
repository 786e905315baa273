package org.passerelle.casework;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.platform.tasks.TaskDecision;

/** Who acts on the tasks of each kind once they are decided. */
@ApplicationScoped
class Decisions {

    private final Map<String, TaskDecision> byKind = new HashMap<>();

    Decisions(@All List<TaskDecision> decisions) {
        decisions.forEach(decision -> {
            TaskDecision other = byKind.put(decision.kind().code(), decision);
            if (other != null) {
                throw new IllegalStateException(
                        "Two decide tasks of the kind " + decision.kind().code());
            }
        });
    }

    /** Empty for a kind that only its feature ends. */
    Optional<TaskDecision> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** The words with which a task of this kind can end. */
    List<String> outcomes(String kind) {
        return of(kind).map(decision -> decision.kind().outcomes()).orElse(List.of());
    }
}
