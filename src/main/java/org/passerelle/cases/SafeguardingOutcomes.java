package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;
import org.passerelle.platform.tasks.DecidedTask;

/** What trained officers found about children alone; rows are only ever added. */
record SafeguardingOutcomes(Mutiny.StatelessSession tx) {

    private static final String ADD = """
            insert into safeguarding_outcomes (id, application_id, outcome, decided_by, decided_at)
            values (:id, :application, :outcome, :by, :now)""";
    private static final String CLEAR = """
            update applications set child_alone_since = null, case_version = case_version + 1
            where id = :application and child_alone_since is not null""";

    Uni<Void> add(DecidedTask task) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("application", task.subject())
                .setParameter("outcome", task.outcome())
                .setParameter("by", task.by().staffId())
                .setParameter("now", task.now())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> clear(DecidedTask task) {
        return tx.createNativeQuery(CLEAR)
                .setParameter("application", task.subject())
                .executeUpdate()
                .replaceWithVoid();
    }
}
