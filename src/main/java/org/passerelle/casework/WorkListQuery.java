package org.passerelle.casework;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.casework.caseload.Stuck;
import org.passerelle.casework.caseload.Turn;
import org.passerelle.platform.database.ArrayText;

/** Builds the statement of a work list out of fixed conditions, so that each filter finds its index. */
final class WorkListQuery {

    private static final String OPEN_TASKS =
            "from staff_tasks t where t.application_id = f.application_id and t.ended_at is null";

    /** A task about it should be done by now. */
    static final String OVERDUE = "exists (select 1 " + OPEN_TASKS + " and t.due_at < :now)";

    /** It is our turn, and since that moment nobody moved it, told the person anything or answered them. */
    static final String QUIET = """
            (f.open and f.since <= :quiet and f.state in (%s)
              and not exists (select 1 from tellings g where g.application_id = f.application_id and g.told_at > :quiet)
              and not exists (select 1 from conversation_lines l where l.application_id = f.application_id
                and l.by_staff is not null and l.at > :quiet))""".formatted(ours());

    /** Of the latest messages one went to a contact that a network calls dead. */
    static final String FAILING = """
            exists (select 1 from (select m.contact_hash from messages m where m.account_id = a.account_id
              order by m.id desc limit 10) latest join contact_health h on h.contact_hash = latest.contact_hash)""";

    /** What somebody sees without a reason. */
    private static final String INSIDE = """
            (cast(:all as boolean) or f.team_id = any (cast(cast(:teams as text) as uuid[]))
              or cast(:teamless as boolean) and f.team_id is null
              or cast(:trained as boolean) and a.child_alone_since is not null)""";

    private static final String SELECT = """
            select f.application_id, a.reference, %s, f.team_id, f.state, a.paused, f.since, f.assigned_to, f.urgent,
              f.vulnerable, f.referred_by, f.revision, a.child_alone_since is not null, (select count(*) %s),
              (select min(t.due_at) %s), %s, %s, %s, (select d.kind from deadlines d
                where d.application_id = f.application_id and d.ended_at is null order by d.id desc limit 1)
            from case_files f join applications a on a.id = f.application_id
            where true""".formatted(INSIDE, OPEN_TASKS, OPEN_TASKS, OVERDUE, QUIET, FAILING);

    private final StringBuilder sql = new StringBuilder(SELECT);
    private final Map<String, Object> values = new LinkedHashMap<>();

    private WorkListQuery(WorkReach reach, Instant now) {
        values.put("all", reach.all());
        values.put("teams", ArrayText.of(reach.teams()));
        values.put("teamless", reach.teamless());
        values.put("trained", reach.trained());
        values.put("now", now);
        values.put("quiet", now.minus(Stuck.QUIET_AFTER));
    }

    /** Where a page goes on: behind a case that was on the one before. */
    record Anchor(UUID application, int rank, Instant since) {}

    /** A case by its number is found wherever it is worked; all others only within reach. */
    static WorkListQuery of(WorkListFilter filter, WorkReach reach, @Nullable Anchor after, Instant now) {
        WorkListQuery query = new WorkListQuery(reach, now);
        String reference = filter.reference();
        if (reference == null) {
            query.sql.append("\n  and ").append(INSIDE);
        } else {
            query.given("a.reference = :reference", "reference", reference);
        }
        query.filtered(filter);
        query.placed(filter);
        query.ordered(filter.order(), after);
        return query;
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    private void placed(WorkListFilter filter) {
        CaseState state = filter.state();
        WorkListFilter.Assigned assigned = filter.assigned();
        if (state != null) {
            given("f.state = :state", "state", state.name());
        } else if (filter.reference() == null) {
            sql.append("\n  and f.open");
        }
        if (assigned != null && assigned.to() == null) {
            sql.append("\n  and f.assigned_to is null");
        } else if (assigned != null) {
            given("f.assigned_to = :assigned", "assigned", assigned.to());
        }
    }

    private void filtered(WorkListFilter filter) {
        WorkListFilter.Mark mark = filter.mark();
        given("f.team_id = :team", "team", filter.team());
        given("f.since <= :waitingSince", "waitingSince", filter.waitingSince());
        given("exists (select 1 " + OPEN_TASKS + " and t.due_at < :dueBefore)", "dueBefore", filter.dueBefore());
        if (mark != null) {
            sql.append("\n  and ").append(marked(mark));
        }
        if (filter.stuck()) {
            sql.append("\n  and (%s or %s or %s)".formatted(OVERDUE, QUIET, FAILING));
        }
    }

    private void ordered(WorkListFilter.Order order, @Nullable Anchor after) {
        boolean ranked = order == WorkListFilter.Order.URGENCY;
        if (after != null) {
            values.put("since", after.since());
            values.put("after", after.application());
        }
        if (after != null && ranked) {
            values.put("rank", after.rank());
        }
        String key = ranked ? "f.rank, f.since, f.application_id" : "f.since, f.application_id";
        if (after != null) {
            sql.append("\n  and (%s) > (%s)"
                    .formatted(key, ranked ? "cast(:rank as smallint), :since, :after" : ":since, :after"));
        }
        sql.append("\norder by ").append(key);
    }

    private void given(String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append("\n  and ").append(condition);
            values.put(name, value);
        }
    }

    private static String marked(WorkListFilter.Mark mark) {
        return switch (mark) {
            case URGENT -> "f.rank = 0";
            case VULNERABLE -> "f.vulnerable";
            case PARTNER, UNHCR -> "f.referred_by = '" + mark.name().toLowerCase(Locale.ROOT) + "'";
        };
    }

    static String ours() {
        return Turn.ours().stream()
                .map(state -> "'" + state.name() + "'")
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
