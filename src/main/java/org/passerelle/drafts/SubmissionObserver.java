package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * SPI: somebody who must act when the answers of a case are sealed, at its submission and whenever a correction comes into
 * force; in the very transaction.
 */
public interface SubmissionObserver {

    /** Called once for each snapshot of a case, after it is written; not for later forms of one. */
    Uni<Void> sealed(Mutiny.StatelessSession tx, SubmittedIdentity identity);
}
