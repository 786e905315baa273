package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.platform.tasks.TaskKind;

/** Asks a trained officer whether a child belongs to an adult; nothing changes meanwhile. */
@ApplicationScoped
class OpenClaim {

    static final String CONFIRMED = "confirmed";
    static final String DECLINED = "declined";

    /** Its subject is the claim, its case the child's. */
    static final TaskKind TASK =
            new TaskKind("child_claim", Roles.SAFEGUARDING, Duration.ofDays(2), List.of(CONFIRMED, DECLINED));

    private final StaffTasks tasks;

    OpenClaim(StaffTasks tasks) {
        this.tasks = tasks;
    }

    /** Opens it unless the same claim is open. */
    Uni<Void> open(Mutiny.StatelessSession tx, UUID child, UUID claimant, Instant now) {
        UUID claim = Ids.next();
        return new ChildClaims(tx)
                .add(claim, child, claimant, now)
                .chain(anew -> anew
                        ? tasks.open(tx, new NewTask(TASK, claim, child, now))
                        : Uni.createFrom().voidItem());
    }
}
