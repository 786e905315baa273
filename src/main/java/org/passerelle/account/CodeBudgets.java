package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;

/** How many codes went to each destination prefix on each day. */
record CodeBudgets(Mutiny.StatelessSession tx) {

    private static final int SHARDS = 16;

    private static final String SENT = """
            select cast(coalesce(sum(sent), 0) as bigint) from code_budgets where prefix = :prefix and day = :day""";
    private static final String ADD = """
            insert into code_budgets (prefix, day, shard, sent) values (:prefix, :day, :shard, 1)
            on conflict (prefix, day, shard) do update set sent = code_budgets.sent + 1""";
    private static final String FORGET = "delete from code_budgets where day < :before";

    Uni<Long> sent(String prefix, LocalDate day) {
        return tx.createNativeQuery(SENT, Long.class)
                .setParameter("prefix", prefix)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** Counts one; the last statement of its transaction, since it holds a row that others want. */
    Uni<Void> add(String prefix, LocalDate day, byte[] contact) {
        return tx.createNativeQuery(ADD)
                .setParameter("prefix", prefix)
                .setParameter("day", day)
                .setParameter("shard", Math.floorMod(contact[contact.length - 1], SHARDS))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Integer> forget(LocalDate before) {
        return tx.createNativeQuery(FORGET).setParameter("before", before).executeUpdate();
    }
}
