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

/**
 * Asks a supervisor to look into a confirmation by somebody who may be the one who proposed it. What they find is on record;
 * the proposal waits for a third officer either way.
 */
@Singleton
class DoubtedConfirmation implements TaskDecision {

    /** Its subject is the proposal. */
    static final TaskKind KIND = new TaskKind(
            "doubted_confirmation", Roles.SUPERVISOR, Duration.ofDays(1), List.of("two_people", "one_person"));

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** Who proposed it does not say that they are not who confirmed it. */
    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return new ProposedMoves(tx).find(task.subject()).map(found -> found.filter(
                        proposal -> task.by().staffId().equals(proposal.by().person()))
                .<Decided>map(_ -> new Decided.OtherOfficerNeeded())
                .orElseGet(Decided.Done::new));
    }
}
