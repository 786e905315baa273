package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.platform.database.Columns;

/** How submitted cases are worked: by which team, by whom, with which marks. */
record CaseFiles(Mutiny.StatelessSession tx) {

    private static final String STANDS = """
            update case_files set state = :state, open = :open, since = :since, revision = revision + 1
            where application_id = :application""";
    private static final String OPEN = """
            insert into case_files (application_id, team_id, state, open, since)
            values (:application, cast(cast(:team as text) as uuid), :state, :open, :since)""";

    /** The team of the family, so that one team knows all of them. */
    private static final String TEAM_OF_FAMILY = """
            select f.team_id from case_files f
            where f.team_id is not null and f.application_id <> :application and f.application_id in (
              select other.id from applications me join applications other on other.account_id = me.account_id
              where me.id = :application
              union all
              select theirs.application_id from household_members mine join household_members theirs using (household_id)
              where mine.application_id = :application and mine.ended is null and theirs.ended is null)
            order by f.application_id desc limit 1""";

    /** Every member of a team that takes cases draws a lot, always the same for a case: large teams get more. */
    private static final String TEAM_BY_LOT = """
            select m.team_id from team_members m join teams t on t.id = m.team_id join staff s on s.id = m.staff_id
            where t.takes_cases and s.suspended_at is null
            order by md5(cast(m.staff_id as text) || :application), m.team_id limit 1""";

    private static final String FILE = """
            select application_id, team_id, assigned_to, assigned_at, urgent, vulnerable, referred_by, since, open, revision
            from case_files where application_id = :application""";
    private static final String LOCKED = FILE + " for update";
    private static final String FREE_FROM = """
            update case_files set assigned_to = null, assigned_at = null, revision = revision + 1
            where assigned_to = :member and team_id = :team""";
    private static final String FREE_ALL_FROM = """
            update case_files set assigned_to = null, assigned_at = null, revision = revision + 1
            where assigned_to = :member""";
    private static final String ERASE = "delete from case_files where application_id = :application";

    /** False where there is no file of the case yet. */
    Uni<Boolean> stands(UUID application, CaseState state, Instant since) {
        return tx.createNativeQuery(STANDS)
                .setParameter("application", application)
                .setParameter("state", state.name())
                .setParameter("open", state.open())
                .setParameter("since", since)
                .executeUpdate()
                .map(count -> count == 1);
    }

    Uni<Void> open(UUID application, @Nullable UUID team, CaseState state, Instant since) {
        return tx.createNativeQuery(OPEN)
                .setParameter("application", application)
                .setParameter("team", team == null ? null : team.toString())
                .setParameter("state", state.name())
                .setParameter("open", state.open())
                .setParameter("since", since)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<@Nullable UUID> teamOfFamily(UUID application) {
        return tx.createNativeQuery(TEAM_OF_FAMILY, UUID.class)
                .setParameter("application", application)
                .getSingleResultOrNull();
    }

    /** Null where no team takes cases. */
    Uni<@Nullable UUID> teamByLot(UUID application) {
        return tx.createNativeQuery(TEAM_BY_LOT, UUID.class)
                .setParameter("application", application.toString())
                .getSingleResultOrNull();
    }

    Uni<@Nullable CaseFile> find(UUID application) {
        return read(FILE, application);
    }

    /** Waits until nobody else changes it. */
    Uni<@Nullable CaseFile> locked(UUID application) {
        return read(LOCKED, application);
    }

    /** What somebody had in a team is nobody's again. */
    Uni<Void> freeFrom(UUID team, UUID member) {
        return tx.createNativeQuery(FREE_FROM)
                .setParameter("team", team)
                .setParameter("member", member)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What somebody had anywhere is nobody's again. */
    Uni<Void> freeFrom(UUID member) {
        return tx.createNativeQuery(FREE_ALL_FROM)
                .setParameter("member", member)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }

    private Uni<@Nullable CaseFile> read(String query, UUID application) {
        return tx.createNativeQuery(query, Tuple.class)
                .setParameter("application", application)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : file(row));
    }

    private static CaseFile file(Tuple row) {
        return new CaseFile(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                Columns.instantOrNull(row, 3),
                new CaseMarks(
                        row.get(4, Boolean.class),
                        row.get(5, Boolean.class),
                        ReferredBy.of(row.get(6, String.class)).orElseThrow()),
                Columns.instant(row, 7),
                row.get(8, Boolean.class),
                row.get(9, Long.class));
    }
}
