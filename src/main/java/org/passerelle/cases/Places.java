package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.household.Place;
import org.passerelle.platform.database.ArrayText;

/** The times and weights of cases; every statement can only make one better. */
record Places(Mutiny.StatelessSession tx) {

    private static final String RECEIVERS = """
            select entered_from, id from applications
            where entered_from = any(cast(cast(:from as text) as uuid[])) and entered_from <> id
            union
            select weight_from, id from applications
            where weight_from = any(cast(cast(:from as text) as uuid[])) and weight_from <> id""";
    private static final String IMPROVE = """
            update applications set
              entered_from = case when :enteredAt < entered_at then :enteredFrom else entered_from end,
              entered_at = least(entered_at, :enteredAt),
              weight_from = case when :missedDraws > missed_draws then :weightFrom else weight_from end,
              missed_draws = greatest(missed_draws, :missedDraws)
            where id = :id""";
    private static final String SHARE_WITH_CHILDREN = """
            update applications c set entered_at = least(c.entered_at, p.entered_at),
              missed_draws = greatest(c.missed_draws, p.missed_draws)
            from applications p
            where p.id = :parent and p.entered_at is not null and c.account_id = p.account_id and c.person = 'CHILD'
              and c.entered_at is not null
              and (c.entered_at > p.entered_at or c.missed_draws < p.missed_draws)""";
    private static final String SHARE_WITH_CHILD = """
            update applications c set entered_at = least(c.entered_at, p.entered_at),
              missed_draws = greatest(c.missed_draws, p.missed_draws)
            from (select min(a.entered_at) entered_at, max(a.missed_draws) missed_draws
              from applications a join applications child on child.id = :child
                left join case_moves last on last.id = a.latest_move
              where a.account_id = :account and a.person = 'ADULT' and a.supplement_to is null
                and a.entered_at is not null and a.state not in ('ARRIVED', 'NOT_ELIGIBLE', 'REFUSED')
                and (a.state not in ('WITHDRAWN', 'CLOSED') or last.at > child.created_at)) p
            where c.id = :child and c.supplement_to is null and p.entered_at is not null""";

    /** Who has the time or the weight of each of these cases by now. */
    Uni<Map<UUID, Set<UUID>>> receivers(Collection<Place> places) {
        Set<UUID> origins = places.stream()
                .flatMap(place -> List.of(place.enteredFrom(), place.weightFrom()).stream())
                .collect(Collectors.toUnmodifiableSet());
        return tx.createNativeQuery(RECEIVERS, Tuple.class)
                .setParameter("from", ArrayText.of(origins))
                .getResultList()
                .map(Places::byOrigin);
    }

    Uni<Void> improve(Place better) {
        return tx.createNativeQuery(IMPROVE)
                .setParameter("id", better.application())
                .setParameter("enteredAt", better.enteredAt())
                .setParameter("enteredFrom", better.enteredFrom())
                .setParameter("missedDraws", better.missedDraws())
                .setParameter("weightFrom", better.weightFrom())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The children of a person stand where they do. */
    Uni<Void> shareWithChildren(UUID parent) {
        return tx.createNativeQuery(SHARE_WITH_CHILDREN)
                .setParameter("parent", parent)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A child's case that was just submitted stands where the parent does, or did when they went after it was begun. */
    Uni<Void> shareWithChild(UUID child, UUID account) {
        return tx.createNativeQuery(SHARE_WITH_CHILD)
                .setParameter("child", child)
                .setParameter("account", account)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Map<UUID, Set<UUID>> byOrigin(List<Tuple> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class),
                        Collectors.mapping(row -> row.get(1, UUID.class), Collectors.toSet())));
    }
}
