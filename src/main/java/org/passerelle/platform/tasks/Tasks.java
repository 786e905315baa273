package org.passerelle.platform.tasks;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: keeps the tasks of staff; each call is part of the caller's transaction. */
public interface Tasks {

    /** Opens a task, unless one of that kind is open for that subject. */
    Uni<Void> open(Mutiny.StatelessSession tx, NewTask task);

    /** Closes what need no longer be done; nothing happens where no such task is open. */
    Uni<Void> close(Mutiny.StatelessSession tx, TaskKind kind, UUID subject, Instant now);
}
