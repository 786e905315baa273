package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** Something that a colleague asked somebody to do about a case: whoever did it says so, or that it need not be done. */
@ApplicationScoped
class CaseTask implements TaskDecision {

    private static final String CODE = "case_task";
    private static final List<String> OUTCOMES = List.of("done", "not_needed");

    @Override
    public TaskKind kind() {
        return due(Duration.ofDays(7));
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return Uni.createFrom().item(new Decided.Done());
    }

    static TaskKind due(Duration due) {
        return new TaskKind(CODE, Roles.CASEWORKER, due, OUTCOMES);
    }
}
