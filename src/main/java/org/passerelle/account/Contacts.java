package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The contacts of one account, as their owner sees and changes them. */
record Contacts(Mutiny.StatelessSession tx) {

    private static final String HASHES =
            "select hash from ContactRow where accountId = :account and confirmedAt is not null order by hash";
    private static final String NEIGHBOURS = """
            select new org.passerelle.account.PinCheck$Pinned(a.id, a.pinHash) from AccountRow a
            where a.id <> :account and a.id in (
              select theirs.accountId from ContactRow theirs join ContactRow ours on ours.hash = theirs.hash
              where ours.accountId = :account and ours.confirmedAt is not null and theirs.confirmedAt is not null)""";
    private static final String CLOSE = """
            update ContactRow set opensOnce = false where accountId = :account and hash = :hash""";

    /** The hashes of the confirmed ones, in the order in which they are locked. */
    Uni<List<byte[]>> hashesOf(UUID account) {
        return tx.createQuery(HASHES, byte[].class)
                .setParameter("account", account)
                .getResultList();
    }

    /** The other accounts that have confirmed one of this account's contacts. */
    Uni<List<PinCheck.Pinned>> neighbours(UUID account) {
        return tx.createQuery(NEIGHBOURS, PinCheck.Pinned.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Whoever came back through it has; from now on it is a contact as any other. */
    Uni<Void> close(UUID account, byte[] hash) {
        return tx.createMutationQuery(CLOSE)
                .setParameter("account", account)
                .setParameter("hash", hash)
                .executeUpdate()
                .replaceWithVoid();
    }
}
