package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.DailyCap;

/** How many messages a person gets in a day at a contact; counting locks that day of theirs until the transaction ends. */
record DayCounts(Mutiny.StatelessSession tx) {

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String COUNT = """
            insert into message_days (contact_hash, account_id, day, counted) values (:contact, :account, :day, 1)
            on conflict (contact_hash, account_id, day) do update set counted = message_days.counted + 1
            returning counted, fold_id""";
    private static final String TAKE_ROOM = """
            insert into message_days (contact_hash, account_id, day, counted) values (:contact, :account, :day, 1)
            on conflict (contact_hash, account_id, day) do update set counted = message_days.counted + 1
            where message_days.counted < :most
            returning counted""";
    private static final String FOLD = """
            update message_days set fold_id = :fold
            where contact_hash = :contact and account_id = :account and day = :day""";
    private static final String FORGET = """
            delete from message_days where ctid = any (array(
              select ctid from message_days where day < :before limit :rows for update skip locked))""";

    /** How many there are with this one, and what stands for those that were too much. */
    record Counted(int number, @Nullable UUID fold) {}

    Uni<Counted> count(MessageRow row, LocalDate day) {
        return tx.createNativeQuery(COUNT, Tuple.class)
                .setParameter("contact", row.contactHash)
                .setParameter("account", account(row))
                .setParameter("day", day)
                .getSingleResult()
                .map(found -> new Counted(found.get(0, Integer.class), found.get(1, UUID.class)));
    }

    /** Counts one more on that day if there is room for it. */
    Uni<Boolean> takeRoom(MessageRow row, LocalDate day) {
        return tx.createNativeQuery(TAKE_ROOM, Integer.class)
                .setParameter("contact", row.contactHash)
                .setParameter("account", account(row))
                .setParameter("day", day)
                .setParameter("most", DailyCap.MOST)
                .getSingleResultOrNull()
                .map(counted -> counted != null);
    }

    /** That message stands from now on for what is too much on that day. */
    Uni<Void> fold(MessageRow fold, LocalDate day) {
        return tx.createNativeQuery(FOLD)
                .setParameter("fold", fold.id)
                .setParameter("contact", fold.contactHash)
                .setParameter("account", account(fold))
                .setParameter("day", day)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Integer> forget(LocalDate before, int rows) {
        return tx.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("rows", rows)
                .executeUpdate();
    }

    private static UUID account(MessageRow row) {
        return row.accountId == null ? NOBODY : row.accountId;
    }
}
