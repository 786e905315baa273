package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.DELETE;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.PageQuery;

/** Filters of the work list that people keep. */
record SavedViews(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String VIEW = """
            select v.id, v.name, v.staff_id, v.team_id, cast(v.filter as text) from saved_views v
            """;
    private static final String LIST = VIEW + """
            where (v.staff_id = :staff or v.team_id in (select team_id from team_members where staff_id = :staff))
              and v.id > :after
            order by v.id""";
    private static final String COUNT = "select count(*) from saved_views where staff_id = :staff";
    private static final String LOCK = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended('saved_views ' || :staff, 0))) locked""";
    private static final String ADD = """
            insert into saved_views (id, name, staff_id, team_id, filter, created_at)
            values (:id, :name, :staff, cast(cast(:team as text) as uuid), cast(cast(:filter as text) as jsonb), :now)""";

    /** Whoever saved it deletes it; one of a team its supervisors too. */
    private static final String DELETE = """
            delete from saved_views where id = :id and (staff_id = :staff or cast(:supervisor as boolean)
              and team_id in (select team_id from team_members where staff_id = :staff))""";

    /** One of them; {@code team} is null for one that only its owner sees. */
    record Saved(UUID id, String name, UUID by, @Nullable UUID team, String filter) {}

    Uni<List<Saved>> list(UUID staff, PageQuery page) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter("staff", staff)
                .setParameter("after", page.after() == null ? FIRST : page.after())
                .setMaxResults(page.rows())
                .getResultList()
                .map(rows -> rows.stream().map(SavedViews::saved).toList());
    }

    /** How many somebody has, while nobody adds one for them. */
    Uni<Long> count(UUID staff) {
        return tx.createNativeQuery(LOCK, Integer.class)
                .setParameter("staff", staff.toString())
                .getSingleResult()
                .chain(() -> tx.createNativeQuery(COUNT, Long.class)
                        .setParameter("staff", staff)
                        .getSingleResult());
    }

    Uni<Void> add(Saved view, Instant now) {
        UUID team = view.team();
        return tx.createNativeQuery(ADD)
                .setParameter("id", view.id())
                .setParameter("name", view.name())
                .setParameter("staff", view.by())
                .setParameter("team", team == null ? null : team.toString())
                .setParameter("filter", view.filter())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** False where there is none that they may delete. */
    Uni<Boolean> delete(UUID id, UUID staff, boolean supervisor) {
        return tx.createNativeQuery(DELETE)
                .setParameter("id", id)
                .setParameter("staff", staff)
                .setParameter("supervisor", supervisor)
                .executeUpdate()
                .map(count -> count == 1);
    }

    private static Saved saved(Tuple row) {
        return new Saved(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                row.get(4, String.class));
    }
}
