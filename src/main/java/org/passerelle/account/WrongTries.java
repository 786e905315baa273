package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.credential.Admission;

/** The wrong tries to sign in as staff, by door: what was typed as address, known or not. */
record WrongTries(Mutiny.StatelessSession tx) {

    private static final String LOCK = "select 1 from pg_advisory_xact_lock(:lock)";

    private static final String SINCE = """
            select new org.passerelle.account.credential.Admission$WrongTry(at, lockedUntil)
            from WrongTryRow where door = :door and at > :since order by at, id""";

    private static final String FORGIVE = "delete from WrongTryRow where door = :door";

    private static final String FORGET = """
            delete from staff_wrong_tries where id in (
              select id from staff_wrong_tries where at <= :before limit :batch for update skip locked)""";

    /** Waits until nobody else tries this door. */
    Uni<Void> lock(byte[] door) {
        return tx.createNativeQuery(LOCK, Integer.class)
                .setParameter("lock", ByteBuffer.wrap(door).getLong())
                .getSingleResult()
                .replaceWithVoid();
    }

    Uni<List<Admission.WrongTry>> since(byte[] door, Instant since) {
        return tx.createQuery(SINCE, Admission.WrongTry.class)
                .setParameter("door", door)
                .setParameter("since", since)
                .getResultList();
    }

    Uni<Void> add(WrongTryRow wrong) {
        return tx.insert(wrong);
    }

    Uni<Void> forgive(byte[] door) {
        return tx.createMutationQuery(FORGIVE)
                .setParameter("door", door)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Integer> forget(Instant before, int batch) {
        return tx.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("batch", batch)
                .executeUpdate();
    }
}
