package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.database.ArrayText;

/** Tells how partner organisations are called; who works there only they know. */
@ApplicationScoped
public class PartnerDirectory {

    private static final String NAMES = """
            select id, name from partner_organisations where id = any (cast(cast(:ids as text) as uuid[]))""";
    private static final String WORKS = """
            select count(*) > 0 from partner_organisations
            where id = :id and approved_at is not null and suspended_at is null""";

    /** The names of these organisations. */
    public Uni<Map<UUID, String>> names(Mutiny.StatelessSession tx, Collection<UUID> ids) {
        return tx.createNativeQuery(NAMES, Tuple.class)
                .setParameter("ids", ArrayText.of(ids))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.get("id", UUID.class), row -> row.get("name", String.class))));
    }

    /** Whether it is approved and not suspended. */
    public Uni<Boolean> works(Mutiny.StatelessSession tx, UUID organisation) {
        return tx.createNativeQuery(WORKS, Boolean.class)
                .setParameter("id", organisation)
                .getSingleResult();
    }
}
