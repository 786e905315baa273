package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.proof.Tries;
import org.passerelle.platform.Ids;

/** What was guessed wrong, by the keyed hash of whose secret it was. */
record WrongGuesses(Mutiny.StatelessSession tx) {

    private static final String TRIED = "select triedAt from WrongGuessRow where scope = :scope and triedAt > :since";
    private static final String FORGET = """
            delete from sign_in_tries where id in (
              select id from sign_in_tries where tried_at <= :before limit :batch for update skip locked)""";

    /** The times of a day, one guesser at a time. */
    Uni<List<Instant>> locked(byte[] scope, Instant now) {
        return new Codes(tx).lock(scope).chain(() -> tx.createQuery(TRIED, Instant.class)
                .setParameter("scope", scope)
                .setParameter("since", now.minus(Tries.LOOKS_BACK))
                .getResultList());
    }

    Uni<Void> add(byte[] scope, Instant now) {
        WrongGuessRow row = new WrongGuessRow();
        row.id = Ids.next();
        row.scope = scope;
        row.triedAt = now;
        return tx.insert(row);
    }

    Uni<Integer> forget(Instant before, int batch) {
        return tx.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("batch", batch)
                .executeUpdate();
    }
}
