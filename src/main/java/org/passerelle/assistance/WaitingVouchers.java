package org.passerelle.assistance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** The vouchers of an organisation that work only once a colleague has confirmed them. */
record WaitingVouchers(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String LIST = """
            select v.id, v.member_id, v.made_at, v.expires_at from vouchers v
            where v.organisation_id = :organisation and v.needs_colleague and v.colleague_id is null
              and v.used_at is null and v.ended_at is null and v.expires_at > :now and v.id > :after
              and exists (select 1 from helper_grants g where g.application_id = v.application_id
                and g.member_id = v.member_id and g.organisation_id = v.organisation_id and\s""" + InForce.GRANT + """
            ) order by v.id""";

    /**
     * One of them; whom it is for, its maker tells.
     *
     * @param own whether whoever asks has made it, and so cannot confirm it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(UUID id, UUID member, Instant madeAt, Instant expiresAt, boolean own) {}

    Uni<List<Item>> list(Actor.Helper colleague, PageQuery page, Instant now) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter("organisation", colleague.organisationId())
                .setParameter("now", now)
                .setParameter("after", page.after() == null ? FIRST : page.after())
                .setMaxResults(page.rows())
                .getResultList()
                .map(rows -> rows.stream().map(row -> item(row, colleague)).toList());
    }

    private static Item item(Tuple row, Actor.Helper colleague) {
        UUID member = row.get(1, UUID.class);
        return new Item(
                row.get(0, UUID.class),
                member,
                Columns.instant(row, 2),
                Columns.instant(row, 3),
                member.equals(colleague.memberId()));
    }
}
