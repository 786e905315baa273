package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Somebody who must act when a case moves, in the very transaction: a failure undoes the move. */
public interface MoveObserver {

    /** Called once for each move, after it is written. */
    Uni<Void> moved(Mutiny.StatelessSession tx, CaseMoved event);
}
