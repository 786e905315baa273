package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Whom a helper helps now. */
record Rosters(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String VIEW = """
            select g.id, g.application_id, a.account_id, g.capacity, array_to_string(g.reads, ','),
              array_to_string(g.writes, ','), array_to_string(g.rights, ','), g.ends_at, a.form, a.state, a.person,
              a.reference,
              (select max(e.at) from audit_details d join audit_entries e on e.id = d.entry_id
                where d.application_id = g.application_id and d.organisation_id = g.organisation_id
                  and e.action not like '%\\_read'),
              ac.opened_by_partner_at is not null and ac.taken_over_at is null
            from helper_grants g join applications a on a.id = g.application_id
              left join accounts ac on ac.id = a.account_id
            where g.member_id = :member and g.organisation_id = :organisation and\s""" + InForce.GRANT;
    private static final String LIST = VIEW + """
              and g.id > :after and (cast(cast(:before as text) as timestamptz) is null or g.ends_at < cast(cast(:before as text) as timestamptz))
              and (cast(:reference as text) is null or a.reference = cast(:reference as text))
            order by g.id""";
    private static final String FIND = VIEW + "  and g.application_id = :application order by g.id";

    Uni<List<RosterLine>> list(Actor.Helper helper, RosterFilter filter, PageQuery page, Instant now) {
        Instant endsBefore = filter.endsBefore();
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter("member", helper.memberId())
                .setParameter("organisation", helper.organisationId())
                .setParameter("now", now)
                .setParameter("after", page.after() == null ? FIRST : page.after())
                .setParameter("before", endsBefore == null ? null : endsBefore.toString())
                .setParameter("reference", filter.reference())
                .setMaxResults(page.rows())
                .getResultList()
                .map(rows -> rows.stream().map(Rosters::line).toList());
    }

    /** The first grant to that application; null where there is none. */
    Uni<@Nullable RosterLine> find(Actor.Helper helper, UUID application, Instant now) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("member", helper.memberId())
                .setParameter("organisation", helper.organisationId())
                .setParameter("now", now)
                .setParameter("application", application)
                .setMaxResults(1)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : line(row));
    }

    private static RosterLine line(Tuple row) {
        return new RosterLine(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, String.class),
                codes(row, 4),
                codes(row, 5),
                codes(row, 6),
                Columns.instant(row, 7),
                row.get(8, String.class),
                CaseState.valueOf(row.get(9, String.class)),
                Person.valueOf(row.get(10, String.class)),
                row.get(11, String.class),
                Columns.instantOrNull(row, 12),
                Objects.requireNonNullElse(row.get(13, Boolean.class), false));
    }

    private static List<String> codes(Tuple row, int place) {
        String codes = row.get(place, String.class);
        return codes == null || codes.isEmpty() ? List.of() : List.of(codes.split(","));
    }
}
