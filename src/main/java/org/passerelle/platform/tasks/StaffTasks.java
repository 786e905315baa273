package org.passerelle.platform.tasks;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where features ask for the work of a person: every keeper of tasks hears of it, also when there is none. */
@ApplicationScoped
public class StaffTasks {

    private final List<Tasks> keepers;

    StaffTasks(@All List<Tasks> keepers) {
        this.keepers = keepers;
    }

    /** Opens a task in the caller's transaction, unless one of that kind is open for that subject. */
    public Uni<Void> open(Mutiny.StatelessSession tx, NewTask task) {
        return each(keeper -> keeper.open(tx, task));
    }

    /** Closes what need no longer be done, in the caller's transaction. */
    public Uni<Void> close(Mutiny.StatelessSession tx, TaskKind kind, UUID subject, Instant now) {
        return each(keeper -> keeper.close(tx, kind, subject, now));
    }

    private Uni<Void> each(Function<Tasks, Uni<Void>> call) {
        return Multi.createFrom()
                .iterable(keepers)
                .onItem()
                .transformToUniAndConcatenate(call::apply)
                .onItem()
                .ignoreAsUni();
    }
}
