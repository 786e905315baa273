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

/** What an organisation's members may do at the moment, without anything of the people they help. */
record OrganisationHelp(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String LIST = """
            select g.id, g.member_id, g.capacity, g.given_at, g.ends_at, c.id is not null, ac.taken_over_at
            from helper_grants g join applications a on a.id = g.application_id
              left join accounts ac on ac.id = a.account_id
              left join consents c on c.application_id = g.application_id and c.member_id = g.member_id
            where g.organisation_id = :organisation and\s""" + InForce.GRANT + """
              and g.id > :after
            order by g.id""";

    /**
     * One grant.
     *
     * @param signedUp whether the member opened the application for somebody without a phone
     * @param takenOverAt when that person came to it themself; null for all who did not
     */
    record Item(
            UUID grant,
            UUID member,
            String capacity,
            Instant givenAt,
            Instant endsAt,
            boolean signedUp,
            @Nullable Instant takenOverAt) {}

    Uni<List<Item>> list(UUID organisation, PageQuery page, Instant now) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter("organisation", organisation)
                .setParameter("now", now)
                .setParameter("after", page.after() == null ? FIRST : page.after())
                .setMaxResults(page.rows())
                .getResultList()
                .map(rows -> rows.stream().map(OrganisationHelp::item).toList());
    }

    private static Item item(Tuple row) {
        return new Item(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                Columns.instant(row, 3),
                Columns.instant(row, 4),
                row.get(5, Boolean.class),
                Columns.instantOrNull(row, 6));
    }
}
