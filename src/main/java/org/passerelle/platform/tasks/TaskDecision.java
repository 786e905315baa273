package org.passerelle.platform.tasks;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: a feature that asks for a kind of task, and acts on what a person decided. */
public interface TaskDecision {

    /** The kind it asks for; one bean for each kind. */
    TaskKind kind();

    /** Acts in the transaction in which the task is closed; a failure leaves the task open. */
    Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task);
}
