package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.PageQuery;

/** The organisations that UKVI approved. */
record Organisations(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final long NAMES = 7_000_500_134L;

    private static final String LOCK_NAMES = "select 1 from pg_advisory_xact_lock(:lock)";

    /** Lets grants that name it be written meanwhile. */
    private static final String LOCK = "select id from partner_organisations where id = :id for no key update";

    private static final String REAL = "approvedAt is not null and (demonstration = false or :demo = true)";

    private static final String FIND = "from OrganisationRow where id = :id and " + REAL;

    private static final String REGISTER = "from OrganisationRow where id > :after and " + REAL + " order by id";

    private static final String LISTED =
            "from OrganisationRow where id > :after and listed = true and suspendedAt is null" + " and " + REAL
                    + " order by id";

    private static final String NAMES_OF_OTHERS = "select name from OrganisationRow where id <> :but";

    private static final String WORKING =
            "select id from OrganisationRow where suspendedAt is null and " + REAL + " order by id";

    private static final String SUSPEND =
            "update OrganisationRow set suspendedAt = :now where id = :id and suspendedAt is null";

    private static final String REINSTATE = "update OrganisationRow set suspendedAt = null where id = :id";

    Uni<Void> add(OrganisationRow row) {
        return tx.insert(row);
    }

    Uni<Void> change(OrganisationRow row) {
        return tx.update(row);
    }

    /** Waits until nobody else changes it or its members; false where it is not there. */
    Uni<Boolean> lock(UUID id) {
        return tx.createNativeQuery(LOCK, UUID.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(found -> found != null);
    }

    Uni<@Nullable OrganisationRow> find(UUID id, boolean demo) {
        return tx.createQuery(FIND, OrganisationRow.class)
                .setParameter("id", id)
                .setParameter("demo", demo)
                .getSingleResultOrNull();
    }

    /** All, those who came first first. */
    Uni<List<OrganisationRow>> register(PageQuery page, boolean demo) {
        return page(REGISTER, page, demo);
    }

    /** Those that applicants may be shown now. */
    Uni<List<OrganisationRow>> listed(PageQuery page, boolean demo) {
        return page(LISTED, page, demo);
    }

    /** The ids of those that help now. */
    Uni<List<UUID>> working(boolean demo) {
        return tx.createQuery(WORKING, UUID.class).setParameter("demo", demo).getResultList();
    }

    /** Whether another has a name that people take for this; from now on none is taken until the transaction ends. */
    Uni<Boolean> nameTaken(String name, UUID but) {
        return tx.createNativeQuery(LOCK_NAMES, Integer.class)
                .setParameter("lock", NAMES)
                .getSingleResult()
                .chain(() -> tx.createQuery(NAMES_OF_OTHERS, String.class)
                        .setParameter("but", but)
                        .getResultList())
                .map(others -> others.stream().map(ShownName::plain).anyMatch(ShownName.plain(name)::equals));
    }

    Uni<Void> suspend(UUID id, Instant now) {
        return tx.createMutationQuery(SUSPEND)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> reinstate(UUID id) {
        return tx.createMutationQuery(REINSTATE)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<List<OrganisationRow>> page(String query, PageQuery page, boolean demo) {
        return tx.createQuery(query, OrganisationRow.class)
                .setParameter("after", page.after() == null ? FIRST : page.after())
                .setParameter("demo", demo)
                .setMaxResults(page.rows())
                .getResultList();
    }
}
