package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.PUT;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.PageQuery;

/** The teams of staff who work cases. */
record Teams(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String VIEW = """
            select t.id, t.name, t.takes_cases, coalesce((
                select string_agg(cast(m.staff_id as text), ',' order by m.added_at, m.staff_id)
                from team_members m where m.team_id = t.id), '')
            from teams t
            """;
    private static final String LIST = VIEW + "where t.id > :after order by t.id";
    private static final String FIND = VIEW + "where t.id = :id";
    private static final String ADD = """
            insert into teams (id, name, takes_cases, created_at) values (:id, :name, :takesCases, :now)
            on conflict do nothing""";
    private static final String LOCK = "select id from teams where id = :id for update";
    private static final String CHANGE = """
            update teams set name = :name, takes_cases = :takesCases
            where id = :id
              and not exists (select 1 from teams other where other.id <> :id and lower(other.name) = lower(:name))""";
    private static final String ONE_AT_A_TIME = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended('teams', 0))) locked""";
    private static final String PUT = """
            insert into team_members (team_id, staff_id, added_by, added_at) values (:id, :member, :by, :now)
            on conflict do nothing""";
    private static final String REMOVE = "delete from team_members where team_id = :id and staff_id = :member";
    private static final String HOLDS =
            "select 1 from team_members where team_id = :id and staff_id = :member for share";
    private static final String OF_MEMBER = "select team_id from team_members where staff_id = :member";

    /** A team as others see it. */
    record Team(UUID id, String name, boolean takesCases, List<UUID> members) {}

    Uni<List<Team>> list(PageQuery page) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter("after", page.after() == null ? FIRST : page.after())
                .setMaxResults(page.rows())
                .getResultList()
                .map(rows -> rows.stream().map(Teams::team).toList());
    }

    Uni<@Nullable Team> find(UUID id) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : team(row));
    }

    /** Waits until nobody else makes or changes a team. */
    Uni<Void> oneAtATime() {
        return tx.createNativeQuery(ONE_AT_A_TIME, Integer.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** Waits until nobody else changes the team; false where there is none. */
    Uni<Boolean> lock(UUID id) {
        return tx.createNativeQuery(LOCK, UUID.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(found -> found != null);
    }

    /** False where another team has the name. */
    Uni<Boolean> add(Team team, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", team.id())
                .setParameter("name", team.name())
                .setParameter("takesCases", team.takesCases())
                .setParameter("now", now)
                .executeUpdate()
                .map(count -> count == 1);
    }

    /** False where another team has the name. */
    Uni<Boolean> change(Team team) {
        return tx.createNativeQuery(CHANGE)
                .setParameter("id", team.id())
                .setParameter("name", team.name())
                .setParameter("takesCases", team.takesCases())
                .executeUpdate()
                .map(count -> count == 1);
    }

    Uni<Void> put(UUID id, UUID member, UUID by, Instant now) {
        return tx.createNativeQuery(PUT)
                .setParameter("id", id)
                .setParameter("member", member)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** False for somebody who does not belong to it. */
    Uni<Boolean> remove(UUID id, UUID member) {
        return tx.createNativeQuery(REMOVE)
                .setParameter("id", id)
                .setParameter("member", member)
                .executeUpdate()
                .map(count -> count == 1);
    }

    /** Whether somebody belongs to a team, and goes on belonging to it until this transaction ends. */
    Uni<Boolean> holds(UUID id, UUID member) {
        return tx.createNativeQuery(HOLDS, Integer.class)
                .setParameter("id", id)
                .setParameter("member", member)
                .getSingleResultOrNull()
                .map(found -> found != null);
    }

    Uni<List<UUID>> of(UUID member) {
        return tx.createNativeQuery(OF_MEMBER, UUID.class)
                .setParameter("member", member)
                .getResultList();
    }

    private static Team team(Tuple row) {
        String members = row.get(3, String.class);
        return new Team(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, Boolean.class),
                members.isEmpty()
                        ? List.of()
                        : Stream.of(members.split(",")).map(UUID::fromString).toList());
    }
}
