package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.FraudFacts;

/** Tells whether a person has still to decide that a case is of somebody who has applied already. */
@ApplicationScoped
class OpenDuplicates implements FraudFacts {

    private static final String OPEN = """
            select exists (
              select 1 from staff_tasks
              where subject = :application and kind in (:kind, :ofChild) and ended_at is null)""";

    @Override
    public Uni<Boolean> duplicateOpen(Mutiny.StatelessSession tx, UUID application) {
        return tx.createNativeQuery(OPEN, Boolean.class)
                .setParameter("application", application)
                .setParameter("kind", DuplicateTask.KIND.code())
                .setParameter("ofChild", DuplicateTask.OF_CHILD.code())
                .getSingleResult();
    }
}
