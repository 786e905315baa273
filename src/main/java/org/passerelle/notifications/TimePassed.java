package org.passerelle.notifications;

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

/** Asks an officer to try another way to somebody whose time to act has passed; whatever they find, nothing is decided. */
@Singleton
class TimePassed implements TaskDecision {

    /** Its subject is the deadline. */
    static final TaskKind KIND = new TaskKind(
            "time_passed", Roles.CASEWORKER, Duration.ofDays(5), List.of("reached", "not_reached", "not_needed"));

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return Uni.createFrom().item(new Decided.Done());
    }
}
