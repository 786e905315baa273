package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.Who;
import org.passerelle.casework.caseload.Stuck;
import org.passerelle.platform.database.Columns;

/** What stands around a case: family, helpers, moves, and whether it goes on. */
record CaseSurroundings(Mutiny.StatelessSession tx) {

    private static final int MOST_MOVES = 200;

    private static final String FAMILY = """
            with together as (
              select theirs.application_id as id from household_members mine
                join household_members theirs using (household_id)
              where mine.application_id = :application and mine.ended is null and theirs.ended is null)
            select a.id, a.reference, a.state, a.person, a.id in (select id from together)
            from applications a
            where a.id <> :application and a.supplement_to is null and a.submitted_at is not null and a.id in (
              select id from together
              union all
              select other.id from applications me join applications other on other.account_id = me.account_id
              where me.id = :application)
            order by a.id""";
    private static final String HELPERS = """
            select g.capacity, o.name, array_to_string(g.reads, ','), array_to_string(g.writes, ','),
              array_to_string(g.rights, ','), g.given_at, g.ends_at
            from helper_grants g join partner_organisations o on o.id = g.organisation_id
            where g.application_id = :application and g.ended_at is null and g.suspended_at is null and g.ends_at > :now
            order by g.given_at, g.id""";
    private static final String MOVES = """
            select at, kind, state_from, state_to, reason, actor_kind, actor_id, confirmed_by from case_moves
            where application_id = :application order by id desc""";
    private static final String STUCK =
            """
            select %s, %s, %s from case_files f join applications a on a.id = f.application_id
            where f.application_id = :application""".formatted(WorkListQuery.OVERDUE, WorkListQuery.QUIET, WorkListQuery.FAILING);

    /** A case of the same family: of the same account, or in the same household. */
    record Relative(UUID id, @Nullable String reference, String state, String person, boolean household) {}

    /** A helper as staff see them: by role and organisation. */
    record Helper(
            String capacity,
            String organisation,
            List<String> reads,
            List<String> writes,
            List<String> rights,
            Instant since,
            Instant endsAt) {}

    /** One move; {@code person} and {@code confirmedBy} are named only where they are staff. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Moved(
            Instant at,
            String move,
            String from,
            String to,
            String reason,
            String by,
            @Nullable UUID person,
            @Nullable UUID confirmedBy) {}

    Uni<List<Relative>> family(UUID application) {
        return tx.createNativeQuery(FAMILY, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Relative(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                word(row.get(3, String.class)),
                                row.get(4, Boolean.class)))
                        .toList());
    }

    Uni<List<Helper>> helpers(UUID application, Instant now) {
        return tx.createNativeQuery(HELPERS, Tuple.class)
                .setParameter("application", application)
                .setParameter("now", now)
                .getResultList()
                .map(rows -> rows.stream().map(CaseSurroundings::helper).toList());
    }

    /** The newest, oldest first. */
    Uni<List<Moved>> moves(UUID application) {
        return tx.createNativeQuery(MOVES, Tuple.class)
                .setParameter("application", application)
                .setMaxResults(MOST_MOVES)
                .getResultList()
                .map(rows -> rows.stream().map(CaseSurroundings::moved).toList().reversed());
    }

    Uni<List<Stuck>> stuck(UUID application, Instant now) {
        return tx.createNativeQuery(STUCK, Tuple.class)
                .setParameter("application", application)
                .setParameter("now", now)
                .setParameter("quiet", now.minus(Stuck.QUIET_AFTER))
                .getSingleResult()
                .map(row -> Stuck.of(row.get(0, Boolean.class), row.get(1, Boolean.class), row.get(2, Boolean.class)));
    }

    private static Helper helper(Tuple row) {
        return new Helper(
                row.get(0, String.class),
                row.get(1, String.class),
                words(row.get(2, String.class)),
                words(row.get(3, String.class)),
                words(row.get(4, String.class)),
                Columns.instant(row, 5),
                Columns.instant(row, 6));
    }

    private static Moved moved(Tuple row) {
        Who by = Who.valueOf(row.get(5, String.class));
        boolean staff = by.shownAs().equals("staff");
        return new Moved(
                Columns.instant(row, 0),
                word(row.get(1, String.class)),
                row.get(2, String.class),
                row.get(3, String.class),
                word(row.get(4, String.class)),
                word(by.name()),
                staff ? row.get(6, UUID.class) : null,
                staff ? row.get(7, UUID.class) : null);
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
