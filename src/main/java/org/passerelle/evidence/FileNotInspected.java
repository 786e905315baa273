package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.inspection.drawing.Unfit;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** A person decides about a file whose inspection broke off three times: try anew, or ask for another photo. */
@ApplicationScoped
class FileNotInspected implements TaskDecision {

    private static final String TRY_AGAIN = "try_again";

    /** Its subject is the file. */
    static final TaskKind KIND = new TaskKind(
            "file_not_inspected", Roles.SPECIALIST, Duration.ofDays(2), List.of(TRY_AGAIN, "ask_for_another"));

    private final PieceStanding standing;

    FileNotInspected(PieceStanding standing) {
        this.standing = standing;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** A file that is gone needs no decision any more. */
    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        Inspections inspections = new Inspections(tx);
        return inspections
                .held(task.subject())
                .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : act(inspections, found.get(), task))
                .replaceWith(new Decided.Done());
    }

    private Uni<Void> act(Inspections inspections, ReceivedFile file, DecidedTask task) {
        if (task.outcome().equals(TRY_AGAIN)) {
            return new FileSteps(inspections.tx()).forget(file.id()).chain(() -> inspections.over(file.id()));
        }
        return inspections
                .stand(file.id(), "rejected", Unfit.DAMAGED.code(), task.now())
                .chain(() -> inspections.over(file.id()))
                .chain(() -> standing.settle(inspections.tx(), file, task.now()));
    }
}
