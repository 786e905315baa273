package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** For whom else a personal voucher vouched; asked by one of their requests at a time. */
record Vouchers(Mutiny.StatelessSession tx) {

    private static final String LOCK_PAIR = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended('vouch pair ' || :pair, 0))) locked""";
    private static final String LOCK_VOUCHER = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended('voucher ' || :voucher, 0))) locked""";
    private static final String IN_RETURN = """
            select count(*) > 0 from vouches v join applications mine on mine.id = v.application_id
            where mine.account_id = :voucher and v.voucher_account = :owner and v.revoked_at is null""";
    private static final String TWICE = """
            select count(*) > 0 from vouches
            where application_id = :application and voucher_account = :voucher and revoked_at is null""";
    private static final String SINCE = """
            select count(*) from vouches where voucher_account = :voucher and given_at > :since""";

    /** Whether the owner of that application vouches for the voucher; each pair of people asks one at a time. */
    Uni<Boolean> inReturn(UUID owner, UUID voucher) {
        String pair = owner.compareTo(voucher) < 0 ? owner + " " + voucher : voucher + " " + owner;
        return tx.createNativeQuery(LOCK_PAIR, Integer.class)
                .setParameter("pair", pair)
                .getSingleResult()
                .chain(() -> tx.createNativeQuery(IN_RETURN, Boolean.class)
                        .setParameter("owner", owner)
                        .setParameter("voucher", voucher)
                        .getSingleResult());
    }

    /** Whether they vouch for this person already. */
    Uni<Boolean> twice(UUID application, UUID voucher) {
        return tx.createNativeQuery(TWICE, Boolean.class)
                .setParameter("application", application)
                .setParameter("voucher", voucher)
                .getSingleResult();
    }

    /** How many they gave since then, revoked ones too; nobody counts beside them until the transaction ends. */
    Uni<Long> givenSince(UUID voucher, Instant since) {
        return tx.createNativeQuery(LOCK_VOUCHER, Integer.class)
                .setParameter("voucher", voucher.toString())
                .getSingleResult()
                .chain(() -> tx.createNativeQuery(SINCE, Long.class)
                        .setParameter("voucher", voucher)
                        .setParameter("since", since)
                        .getSingleResult());
    }
}
