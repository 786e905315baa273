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

    Uni<Void> forgetAll(UUID account) {
        return tx.createNativeQuery(FORGET)
                .setParameter("account", account)
                .executeUpdate()
                .replaceWithVoid();
    }
}
