package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** Asks a person to read what a check found; what they then do with the case is a move of theirs. */
@Singleton
class CheckHit implements TaskDecision {

    /** Its subject is the check. */
    static final TaskKind KIND =
            new TaskKind("check_hit", Roles.CASEWORKER, Duration.ofDays(2), List.of("noted", "another_person"));

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return Uni.createFrom().item(new Decided.Done());
    }
}
