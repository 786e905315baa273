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

/** A supervisor's look at a grant: right, or wrong, which is then put right by a move of its own. */
@Singleton
class GrantCheck implements TaskDecision {

    /** Its subject is the move. */
    static final TaskKind KIND =
            new TaskKind("grant_check", Roles.SUPERVISOR, Duration.ofDays(5), List.of("found_right", "found_wrong"));

    private static final String MOVED_BY = """
            select count(*) > 0 from case_moves where id = :move and (actor_id = :officer or confirmed_by = :officer)""";

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** Nobody looks at their own. */
    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return tx.createNativeQuery(MOVED_BY, Boolean.class)
                .setParameter("move", task.subject())
                .setParameter("officer", task.by().staffId())
                .getSingleResult()
                .map(own -> own ? new Decided.OtherOfficerNeeded() : new Decided.Done());
    }
}
