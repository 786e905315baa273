package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whatever the list is asked for first, it reads an index in the order of the page and sorts nothing. */
@QuarkusTest
class WorkListPlanTest {

    private static final UUID TEAM = new UUID(0, 4711);
    private static final int CASES = 100_000;
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

    @Inject
    DataSource database;

    private final WorkReach reach = new WorkReach(List.of(TEAM), false, true, false);

    @Test
    void amongAHundredThousandCasesAPageIsReadFromAnIndexInItsOrder() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                fill(connection);
                assertThat(plan(connection, words(null, "waiting"), null)).contains("case_files_by_wait");
                assertThat(plan(connection, words(TEAM, "waiting"), null)).contains("case_files_of_team_by_wait");
                assertThat(plan(connection, words(TEAM, "urgency"), null)).contains("case_files_of_team_by_rank");
                assertThat(plan(connection, words(TEAM, "waiting"), anchor()))
                        .contains("case_files_of_team_by_wait")
                        .containsPattern("Index Cond:.*ROW\\(f?\\.?since");
            } finally {
                connection.rollback();
                connection.createStatement().execute("analyze applications, case_files");
                connection.commit();
            }
        }
    }

    private static WorkListWords words(UUID team, String order) {
        return new WorkListWords(team == null ? null : team.toString(), null, null, null, null, null, null, order);
    }

    private static WorkListQuery.Anchor anchor() {
        return new WorkListQuery.Anchor(new UUID(7, 7), 2, Instant.parse("2026-03-01T00:00:00Z"));
    }

    private String plan(Connection connection, WorkListWords words, WorkListQuery.Anchor after) throws SQLException {
        Instant now = Instant.parse("2026-11-27T00:00:00Z");
        WorkListFilter filter = WorkListFilter.of(words, null, TEAM, now);
        WorkListQuery query = WorkListQuery.of(filter, reach, after, now);
        String sql = PARAMETER
                .matcher(query.sql())
                .replaceAll(found -> literal(query.values().get(found.group(1))));
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = connection.createStatement().executeQuery("explain " + sql + " limit 21")) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        String outer = plan.substring(0, plan.indexOf("SubPlan"));
        assertThat(outer).doesNotContain("Sort").doesNotContain("Seq Scan on case_files");
        return plan.toString();
    }

    private static String literal(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : "'" + value + "'";
    }

    private static void fill(Connection connection) throws SQLException {
        for (String command : List.of(
                "insert into teams (id, name, takes_cases, created_at)"
                        + " select case when n = 1 then cast('" + TEAM + "' as uuid) else gen_random_uuid() end,"
                        + " 'Plan ' || gen_random_uuid(), false, now() from generate_series(1, 10) n",
                "insert into applications (id, form, state, reference, created_at, submitted_at)"
                        + " select gen_random_uuid(), 'plan', 'CHECKS', 'PLAN-' || n, now(), now()"
                        + " from generate_series(1, " + CASES + ") n",
                "insert into case_files (application_id, team_id, urgent, state, open, since)"
                        + " select a.id, t.id, random() < 0.05, 'CHECKS', true,"
                        + " timestamptz '2026-01-01' + random() * interval '300 days'"
                        + " from (select id, 1 + row_number() over () % 10 as n from applications where form = 'plan') a"
                        + " join (select id, row_number() over () as n from teams where name like 'Plan %') t using (n)",
                "analyze applications",
                "analyze case_files")) {
            connection.createStatement().execute(command);
        }
    }
}
