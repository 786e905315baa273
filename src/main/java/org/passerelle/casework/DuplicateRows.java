package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.casework.names.Resemblance;
import org.passerelle.platform.database.ArrayText;

/** Which cases have to do with each other, which were told apart, and which are still to be compared. */
record DuplicateRows(Mutiny.StatelessSession tx) {

    private static final int MOST_TIES = 200;

    /** Several people may share a phone: that alone says nothing. */
    private static final String TIES = """
            select t.id, bool_or(t.contact), bool_or(t.household) from (
              select a.id, true as contact, false as household
              from applications me
              join contacts c on c.account_id = me.account_id and c.confirmed_at is not null
              join contacts o on o.hash = c.hash and o.account_id <> c.account_id and o.confirmed_at is not null
              join applications a on a.account_id = o.account_id
              where me.id = :id
              union all
              select m.application_id, false, true
              from household_members me join household_members m on m.household_id = me.household_id
              where me.application_id = :id and m.application_id <> :id) t
            group by t.id limit :most""";

    private static final String APART = """
            select other_id from duplicate_dismissals where one_id = :id
            union all select one_id from duplicate_dismissals where other_id = :id""";

    private static final String DISMISS = """
            insert into duplicate_dismissals (id, one_id, other_id, dismissed_by, dismissed_at, reason)
            values (:id, least(cast(:one as uuid), cast(:other as uuid)), greatest(cast(:one as uuid), cast(:other as uuid)),
              :by, :now, :reason)
            on conflict (one_id, other_id) do nothing""";

    private static final String TO_COMPARE = """
            select application_id from case_names where duplicates_sought_at is null and kept is not null
            order by application_id limit :batch""";

    private static final String COMPARE_AGAIN = """
            update case_names n set duplicates_sought_at = null
            where n.application_id = any (cast(cast(:ids as text) as uuid[])) and not exists (
              select 1 from staff_tasks t
              where t.subject = n.application_id and t.kind in (:kind, :ofChild) and t.ended_at is null)""";

    private static final String LOCK = "select id from applications where id = :id for update";

    private static final String COMPARED = """
            update case_names set duplicates_sought_at = :now where application_id = :id""";

    private static final String MERGED = """
            select exists (select 1 from case_merges where kept_id = :id or duplicate_id = :id)""";

    Uni<Map<UUID, Resemblance.Ties>> ties(UUID id) {
        return tx.createNativeQuery(TIES, Tuple.class)
                .setParameter("id", id)
                .setParameter("most", MOST_TIES)
                .getResultList()
                .map(DuplicateRows::ties);
    }

    private static Map<UUID, Resemblance.Ties> ties(List<Tuple> rows) {
        Map<UUID, Resemblance.Ties> ties = new HashMap<>();
        for (Tuple row : rows) {
            boolean contact = row.get(1, Boolean.class);
            ties.put(row.get(0, UUID.class), new Resemblance.Ties(contact, row.get(2, Boolean.class)));
        }
        return ties;
    }

    /** What two cases have in common, and whether somebody has told them apart. */
    record Between(Resemblance.Ties ties, boolean toldApart) {}

    Uni<Between> between(UUID one, UUID other) {
        return ties(one)
                .map(ties -> ties.getOrDefault(other, Resemblance.Ties.NONE))
                .chain(ties -> apart(one).map(apart -> new Between(ties, apart.contains(other))));
    }

    /** Of whom somebody has said that they are others. */
    Uni<Set<UUID>> apart(UUID id) {
        return tx.createNativeQuery(APART, UUID.class)
                .setParameter("id", id)
                .getResultList()
                .map(HashSet::new);
    }

    Uni<Void> dismiss(UUID row, UUID one, UUID other, UUID by, byte[] reason, Instant now) {
        return tx.createNativeQuery(DISMISS)
                .setParameter("id", row)
                .setParameter("one", one)
                .setParameter("other", other)
                .setParameter("by", by)
                .setParameter("now", now)
                .setParameter("reason", reason)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<UUID>> toCompare(int batch) {
        return tx.createNativeQuery(TO_COMPARE, UUID.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    /** Has those compared as well for which nobody is asked to look: what is open about one of two is about both. */
    Uni<Void> compareAgain(List<UUID> ids) {
        return tx.createNativeQuery(COMPARE_AGAIN)
                .setParameter("ids", ArrayText.of(ids))
                .setParameter("kind", DuplicateTask.KIND.code())
                .setParameter("ofChild", DuplicateTask.OF_CHILD.code())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** As everything does that touches a case and its tasks, the case first. */
    Uni<Void> lock(UUID id) {
        return tx.createNativeQuery(LOCK, UUID.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .replaceWithVoid();
    }

    Uni<Void> compared(UUID id, Instant now) {
        return tx.createNativeQuery(COMPARED)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whether the case was made one with another. */
    Uni<Boolean> merged(UUID id) {
        return tx.createNativeQuery(MERGED, Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
