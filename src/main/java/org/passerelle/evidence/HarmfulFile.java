package org.passerelle.evidence;

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

/** A look at where a harmful file came from: a phone that needs help, or somebody who means harm. */
@ApplicationScoped
class HarmfulFile implements TaskDecision {

    /** Its subject is the file. */
    static final TaskKind KIND =
            new TaskKind("harmful_file", Roles.SPECIALIST, Duration.ofDays(2), List.of("no_concern", "concern"));

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return Uni.createFrom().item(new Decided.Done());
    }
}
