package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who had a hand in the decisions about a case, and so never reviews them. */
record OwnDecisions(Mutiny.StatelessSession tx) {

    /** That a decision about the file {@code f} was made or confirmed by {@code who}. */
    static String of(String who) {
        return """
                exists (select 1 from case_moves h where h.application_id = f.application_id
                  and h.kind in ('FIND_NOT_ELIGIBLE', 'REFUSE', 'UPHOLD_DECISION')
                  and (h.actor_id = %1$s or h.confirmed_by = %1$s))
                """.formatted(who);
    }

    private static final String REVIEWED = "select count(*) from case_files f where f.application_id = :application"
            + " and f.state = 'UNDER_REVIEW' and " + of(":by");

    private static final String FREE = """
            update case_files f set assigned_to = null, assigned_at = null, revision = revision + 1
            where f.application_id = :application and f.state = 'UNDER_REVIEW' and
            """ + of("f.assigned_to");

    /** Whether a case is under review in whose decision they had a hand. */
    Uni<Boolean> reviewed(UUID application, UUID by) {
        return tx.createNativeQuery(REVIEWED, Long.class)
                .setParameter("application", application)
                .setParameter("by", by)
                .getSingleResult()
                .map(count -> count == 1);
    }

    /** Takes a case under review from who had a hand in the decision. */
    Uni<Void> free(UUID application) {
        return tx.createNativeQuery(FREE)
                .setParameter("application", application)
                .executeUpdate()
                .replaceWithVoid();
    }
}
