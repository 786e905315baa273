package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** The check-in days of organisations. */
record CheckInDays(Mutiny.StatelessSession tx) {

    private static final UUID LAST = new UUID(-1, -1);
    private static final String ADD = """
            insert into check_in_days (id, organisation_id, created_by, place, opens_at, closes_at, created_at)
            values (:id, :organisation, :member, :place, :opensAt, :closesAt, :now)""";
    private static final String VIEW = """
            select d.id, d.place, d.opens_at, d.closes_at, (select count(*) from meetings m where m.day_id = d.id)
            from check_in_days d where d.organisation_id = :organisation
            """;
    private static final String FIND = VIEW + "and d.id = :id";
    private static final String LIST = VIEW + "and d.id < :after order by d.id desc";

    Uni<Void> add(CheckInDay day, Actor.Helper helper, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", day.id())
                .setParameter("organisation", helper.organisationId())
                .setParameter("member", helper.memberId())
                .setParameter("place", day.place())
                .setParameter("opensAt", day.opensAt())
                .setParameter("closesAt", day.closesAt())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<@Nullable CheckInDay> find(UUID organisation, UUID id) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("organisation", organisation)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : day(row));
    }

    /** The newest first. */
    Uni<List<CheckInDay>> list(UUID organisation, PageQuery page) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter("organisation", organisation)
                .setParameter("after", page.after() == null ? LAST : page.after())
                .setMaxResults(page.rows())
                .getResultList()
                .map(rows -> rows.stream().map(CheckInDays::day).toList());
    }

    private static CheckInDay day(Tuple row) {
        return new CheckInDay(
                row.get(0, UUID.class),
                row.get(1, String.class),
                Columns.instant(row, 2),
                Columns.instant(row, 3),
                row.get(4, Long.class));
    }
}
