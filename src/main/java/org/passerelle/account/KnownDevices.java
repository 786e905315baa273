package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The phones on which somebody had full access to an account. */
record KnownDevices(Mutiny.StatelessSession tx) {

    private static final String KNOWS = """
            select count(*) > 0 from known_devices where account_id = :account and device = :device""";
    private static final String REMEMBER = """
            insert into known_devices (account_id, device, known_since) values (:account, :device, :now)
            on conflict do nothing""";
    private static final String REMEMBER_OF = """
            insert into known_devices (account_id, device, known_since)
            select account_id, device, :now from sessions where id = :session
            on conflict do nothing""";
    /** Where nothing else could be asked for, the phone stays known: a lock without a key keeps out only its owner. */
    private static final String FORGET_OF = """
            delete from known_devices k using sessions ended, sessions mine, accounts a
            where ended.id = :ended and mine.id = :mine and mine.device <> ended.device
              and k.account_id = ended.account_id and k.device = ended.device
              and a.id = ended.account_id and (a.pin_hash is not null or a.recovery_hash is not null)""";

    private static final String FORGET_ALL_OF_PROVABLE = """
            delete from known_devices k using accounts a
            where k.account_id = :account and a.id = k.account_id
              and (a.pin_hash is not null or a.recovery_hash is not null)""";

    private static final String FORGET = "delete from known_devices where account_id = :account";

    Uni<Boolean> knows(UUID account, UUID device) {
        return tx.createNativeQuery(KNOWS, Boolean.class)
                .setParameter("account", account)
                .setParameter("device", device)
                .getSingleResult();
    }

    Uni<Void> remember(UUID account, UUID device, Instant now) {
        return tx.createNativeQuery(REMEMBER)
                .setParameter("account", account)
                .setParameter("device", device)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The phone of a session. */
    Uni<Void> rememberOf(UUID session, Instant now) {
        return tx.createNativeQuery(REMEMBER_OF)
                .setParameter("session", session)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The phone of a session that its owner ended from another: whoever has it must show more than its codes. */
    Uni<Void> forgetOf(UUID ended, UUID mine) {
        return tx.createNativeQuery(FORGET_OF)
                .setParameter("ended", ended)
                .setParameter("mine", mine)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** All phones of somebody who can show more than a code, and how many; of others they stay known. */
    Uni<Integer> forgetAllOfProvable(UUID account) {
        return tx.createNativeQuery(FORGET_ALL_OF_PROVABLE)
                .setParameter("account", account)
                .executeUpdate();
    }

    Uni<Void> forgetAll(UUID account) {
        return tx.createNativeQuery(FORGET)
                .setParameter("account", account)
                .executeUpdate()
                .replaceWithVoid();
    }
}
