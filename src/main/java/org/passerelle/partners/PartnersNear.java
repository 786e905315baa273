package org.passerelle.partners;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.demo.Demo;

/** Finds who else helps in the towns of an organisation that may not, those first who speak most of the same languages. */
@ApplicationScoped
public class PartnersNear {

    private static final int MOST = 5;
    private static final String NEAR = """
            select o.id from partner_organisations o join partner_organisations away on away.id = :organisation
            where o.id <> away.id and o.listed and o.approved_at is not null and o.suspended_at is null
              and (:demo or not o.demonstration) and o.towns && away.towns
            order by cardinality(array(select unnest(o.languages) intersect select unnest(away.languages))) desc, o.id
            limit :most""";

    private final Demo demo;

    PartnersNear(Demo demo) {
        this.demo = demo;
    }

    /** Only those that want to be found; at most five. */
    public Uni<List<ListedBody>> of(Mutiny.StatelessSession tx, UUID organisation) {
        return tx.createNativeQuery(NEAR, UUID.class)
                .setParameter("organisation", organisation)
                .setParameter("demo", demo.on())
                .setParameter("most", MOST)
                .getResultList()
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> tx.get(OrganisationRow.class, id))
                        .map(ListedBody::of)
                        .collect()
                        .asList());
    }
}
