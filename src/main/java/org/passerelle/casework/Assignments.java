package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Who has which case. */
record Assignments(Mutiny.StatelessSession tx) {

    private static final String GIVE = """
            update case_files set assigned_to = :to, assigned_at = :now, revision = revision + 1
            where application_id = :application""";
    private static final String RELEASE = """
            update case_files set assigned_to = null, assigned_at = null, revision = revision + 1
            where application_id = :application""";
    private static final String MARK = """
            update case_files set urgent = :urgent, vulnerable = :vulnerable, referred_by = :referredBy,
              revision = revision + 1
            where application_id = :application""";

    /** Whoever has it keeps it only if they belong to the team too. */
    private static final String TO_TEAM = """
            update case_files f set team_id = :team, revision = revision + 1,
              assigned_to = case when stays.it then f.assigned_to end,
              assigned_at = case when stays.it then f.assigned_at end
            from (select exists (select 1 from case_files g join team_members m on m.staff_id = g.assigned_to
              where g.application_id = :application and m.team_id = :team) as it) stays
            where f.application_id = :application""";

    /**
     * The most urgent case in which it is our turn, or about which a caseworker has something to do. Nobody reviews what
     * they decided themselves, and a child alone is for who is trained. What a colleague is being given is passed over.
     */
    private static final String NEXT = """
            select f.application_id from case_files f join applications a on a.id = f.application_id
            where f.open and f.assigned_to is null
              and (f.team_id is null or f.team_id in (select team_id from team_members where staff_id = :by))
              and (f.state in (%s) or exists (select 1 from staff_tasks t
                where t.application_id = f.application_id and t.ended_at is null and t.role = 'caseworker'))
              and (cast(:trained as boolean) or a.child_alone_since is null)
              and not (f.state = 'UNDER_REVIEW' and %s)
            order by f.rank, f.since, f.application_id limit 1 for update of f skip locked""".formatted(WorkListQuery.ours(), OwnDecisions.of(":by"));

    Uni<Void> give(UUID application, UUID to, Instant now) {
        return tx.createNativeQuery(GIVE)
                .setParameter("application", application)
                .setParameter("to", to)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> release(UUID application) {
        return tx.createNativeQuery(RELEASE)
                .setParameter("application", application)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> mark(UUID application, CaseMarks marks) {
        return tx.createNativeQuery(MARK)
                .setParameter("application", application)
                .setParameter("urgent", marks.urgent())
                .setParameter("vulnerable", marks.vulnerable())
                .setParameter("referredBy", marks.referredBy().code())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> toTeam(UUID application, UUID team) {
        return tx.createNativeQuery(TO_TEAM)
                .setParameter("application", application)
                .setParameter("team", team)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Locked for this transaction; null when none waits. */
    Uni<@Nullable UUID> next(UUID by, boolean trained) {
        return tx.createNativeQuery(NEXT, UUID.class)
                .setParameter("by", by)
                .setParameter("trained", trained)
                .getSingleResultOrNull();
    }
}
