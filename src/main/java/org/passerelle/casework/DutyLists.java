package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Who is told of urgent conversations: the list with the highest number. */
record DutyLists(Mutiny.StatelessSession tx) {

    private static final String LATEST = """
            select new org.passerelle.casework.DutyLists$Named(number, setBy, setAt)
            from DutyListRow order by number desc""";

    private static final String PEOPLE = """
            select new org.passerelle.casework.DutyLists$Person(id, staffId, phone)
            from DutyRow where list = :list order by id""";

    private static final String ADD = """
            insert into duty_lists (number, set_by, set_at)
            select :base + 1, :by, :now where (select coalesce(max(number), 0) from duty_lists) = :base
            on conflict do nothing""";

    private static final String FORGET_PHONES =
            "update DutyRow set phone = null where list < :list and phone is not null";

    /** A list; its number grows by one with each change. */
    record Named(
            long number, @Nullable UUID setBy, @Nullable Instant setAt) {

        /** Before anybody was named. */
        static final Named NOBODY = new Named(0, null, null);

        String tag() {
            return Long.toString(number);
        }
    }

    /** Somebody on it, the phone still sealed. */
    record Person(UUID id, UUID staffId, byte @Nullable [] phone) {}

    Uni<Named> latest() {
        return tx.createQuery(LATEST, Named.class)
                .setMaxResults(1)
                .getSingleResultOrNull()
                .map(found -> found == null ? Named.NOBODY : found);
    }

    Uni<List<Person>> people(long list) {
        return tx.createQuery(PEOPLE, Person.class).setParameter("list", list).getResultList();
    }

    /** False where somebody else was faster. */
    Uni<Boolean> follow(long base, UUID by, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("base", base)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate()
                .map(count -> count == 1);
    }

    Uni<Void> add(DutyRow person) {
        return tx.insert(person);
    }

    /** Of lists that were followed by another. */
    Uni<Void> forgetPhonesBefore(long list) {
        return tx.createMutationQuery(FORGET_PHONES)
                .setParameter("list", list)
                .executeUpdate()
                .replaceWithVoid();
    }
}
