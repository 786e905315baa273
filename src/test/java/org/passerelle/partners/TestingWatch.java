package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.reactive.mutiny.Mutiny;

/** Remembers what it was told of, and fails for organisations that it was asked to fail for. */
@ApplicationScoped
class TestingWatch implements OrganisationWatch, MemberWatch {

    /** Whoever acts on the grants has to wait for those who work with them. */
    private static final String GRANTS =
            "select id from helper_grants where organisation_id = :organisation for update";

    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Set<UUID> broken = ConcurrentHashMap.newKeySet();

    @Override
    public Uni<Void> suspended(Mutiny.StatelessSession tx, UUID organisation, Instant now) {
        return tx.createNativeQuery(GRANTS, UUID.class)
                .setParameter("organisation", organisation)
                .getResultList()
                .chain(() -> tell("suspended " + organisation, organisation));
    }

    @Override
    public Uni<Void> reinstated(Mutiny.StatelessSession tx, UUID organisation, Instant now) {
        return tell("reinstated " + organisation, organisation);
    }

    @Override
    public Uni<Void> left(Mutiny.StatelessSession tx, UUID member, UUID organisation, Instant now) {
        return tell("left " + member, organisation);
    }

    /** From now on it fails for this organisation. */
    void breakFor(UUID organisation) {
        broken.add(organisation);
    }

    void mend(UUID organisation) {
        broken.remove(organisation);
    }

    /** What it was told about an organisation or a member. */
    List<String> about(UUID id) {
        return told.stream().filter(one -> one.endsWith(id.toString())).toList();
    }

    private Uni<Void> tell(String what, UUID organisation) {
        if (broken.contains(organisation)) {
            return Uni.createFrom().failure(new IllegalStateException("the watch cannot"));
        }
        told.add(what);
        return Uni.createFrom().voidItem();
    }
}
