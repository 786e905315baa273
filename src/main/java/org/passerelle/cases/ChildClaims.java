package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;

/** What adults said of whose child somebody is, and what was found. */
record ChildClaims(Mutiny.StatelessSession tx) {

    private static final String ADD = """
            insert into child_claims (id, child_id, claimant_id, state, claimed_at)
            values (:id, :child, :claimant, 'open', :now)
            on conflict (child_id, claimant_id) where state = 'open' do nothing""";
    private static final String FIND = """
            select id, child_id, claimant_id from child_claims where id = :id and state = 'open'""";
    private static final String OPEN_ON = """
            select id, child_id, claimant_id from child_claims where child_id = :child and state = 'open'
            order by id for update""";
    private static final String DECIDE = """
            update child_claims set state = :state, decided_by = :by, decided_at = :now
            where id = :id and state = 'open'""";
    private static final String ADOPT = """
            update applications c set account_id = p.account_id, case_version = c.case_version + 1
            from applications p
            where (c.id = :child or c.supplement_to = :child) and c.person = 'CHILD' and p.id = :parent
            returning c.id""";
    private static final String SHARE = """
            update applications c set entered_at = least(c.entered_at, p.entered_at),
              missed_draws = greatest(c.missed_draws, p.missed_draws)
            from applications p where c.id = :child and p.id = :parent and c.entered_at is not null""";
    private static final String CHILDREN = """
            select c.id, c.reference, c.account_id is distinct from p.account_id
            from applications p join applications c on c.person = 'CHILD' and c.account_id = p.account_id
              or c.id in (select child_id from child_claims where claimant_id = p.id and state = 'confirmed')
            where p.id = :parent and c.supplement_to is null and c.state not in ('WITHDRAWN', 'CLOSED') order by c.id""";

    /** A claim that nobody has decided. */
    record Claim(UUID id, UUID child, UUID claimant) {}

    /** A child of somebody's, with its case where that is theirs to see. */
    record Child(UUID application, @Nullable String reference, boolean ownAccount) {}

    /** True if it is new. */
    Uni<Boolean> add(UUID id, UUID child, UUID claimant, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", id)
                .setParameter("child", child)
                .setParameter("claimant", claimant)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<@Nullable Claim> find(UUID id) {
        return tx.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : claim(row));
    }

    Uni<List<Claim>> lockOpenOn(UUID child) {
        return tx.createNativeQuery(OPEN_ON, Tuple.class)
                .setParameter("child", child)
                .getResultList()
                .map(rows -> rows.stream().map(ChildClaims::claim).toList());
    }

    Uni<Void> decide(UUID id, String state, Actor.Staff by, Instant now) {
        return tx.createNativeQuery(DECIDE)
                .setParameter("id", id)
                .setParameter("state", state)
                .setParameter("by", by.staffId())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A child without an account of their own goes to the account of the parent, with the later form; true if it did. */
    Uni<Boolean> adopt(UUID child, UUID parent) {
        return tx.createNativeQuery(ADOPT, UUID.class)
                .setParameter("child", child)
                .setParameter("parent", parent)
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    Uni<Void> share(UUID child, UUID parent) {
        return tx.createNativeQuery(SHARE)
                .setParameter("child", child)
                .setParameter("parent", parent)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<Child>> childrenOf(UUID parent) {
        return tx.createNativeQuery(CHILDREN, Tuple.class)
                .setParameter("parent", parent)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row ->
                                new Child(row.get(0, UUID.class), row.get(1, String.class), row.get(2, Boolean.class)))
                        .toList());
    }

    private static Claim claim(Tuple row) {
        return new Claim(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, UUID.class));
    }
}
