package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.PageQuery;

/** The contacts of one account, as their owner sees and changes them. */
record Contacts(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String HASHES =
            "select hash from ContactRow where accountId = :account and confirmedAt is not null order by hash";
    private static final String NEIGHBOURS = """
            select new org.passerelle.account.PinCheck$Pinned(a.id, a.pinHash) from AccountRow a
            where a.id <> :account and a.id in (
              select theirs.accountId from ContactRow theirs join ContactRow ours on ours.hash = theirs.hash
              where ours.accountId = :account and ours.confirmedAt is not null and theirs.confirmedAt is not null)""";
    private static final String ITEM = """
            select new org.passerelle.account.Contacts$Stored(id, kind, sealed, hash, confirmedAt, preferred)
            from ContactRow where accountId = :account
            """;
    private static final String LIST = ITEM + "and id > :after order by id";
    private static final String FIND = ITEM + "and id = :id";
    private static final String WITH = ITEM + "and hash = :hash";
    private static final String COUNT = "select count(*) from ContactRow where accountId = :account";
    private static final String CONFIRM = """
            update ContactRow set confirmedAt = :now, opensOnce = :opensOnce where id = :id""";
    private static final String CANDIDATES = """
            select id from ContactRow
            where accountId = :account and confirmedAt is not null
              and (kind = :kind or :kind is null and preferred = true)
            order by preferred desc, createdAt, id""";
    private static final String PREFER_NONE = """
            update ContactRow set preferred = false where accountId = :account and preferred = true""";
    private static final String PREFER = "update ContactRow set preferred = true where id = :id";
    private static final String REMOVE = "delete from ContactRow where id = :id";
    private static final String LOCK = "select id from accounts where id = :account for no key update";
    private static final String OTHERS = """
            select new org.passerelle.account.PinCheck$Pinned(a.id, a.pinHash)
            from ContactRow c join AccountRow a on a.id = c.accountId
            where c.hash = :hash and c.confirmedAt is not null and a.id <> :account""";
    private static final String CLOSE = """
            update ContactRow set opensOnce = false where accountId = :account and opensOnce = true""";

    /** One of them, sealed. */
    record Stored(
            UUID id,
            String kind,
            byte[] sealed,
            byte[] hash,
            @Nullable Instant confirmedAt,
            boolean preferred) {

        boolean confirmed() {
            return confirmedAt != null;
        }
    }

    /** Waits until nobody else changes this account's contacts. */
    Uni<Void> lock(UUID account) {
        return tx.createNativeQuery(LOCK, UUID.class)
                .setParameter("account", account)
                .getSingleResult()
                .replaceWithVoid();
    }

    Uni<List<Stored>> list(UUID account, PageQuery page) {
        return tx.createQuery(LIST, Stored.class)
                .setParameter("account", account)
                .setParameter("after", page.after() == null ? FIRST : page.after())
                .setMaxResults(page.rows())
                .getResultList();
    }

    Uni<@Nullable Stored> find(UUID account, UUID id) {
        return tx.createQuery(FIND, Stored.class)
                .setParameter("account", account)
                .setParameter("id", id)
                .getSingleResultOrNull();
    }

    Uni<@Nullable Stored> with(UUID account, byte[] hash) {
        return tx.createQuery(WITH, Stored.class)
                .setParameter("account", account)
                .setParameter("hash", hash)
                .getSingleResultOrNull();
    }

    Uni<Long> count(UUID account) {
        return tx.createQuery(COUNT, Long.class)
                .setParameter("account", account)
                .getSingleResult();
    }

    Uni<Void> add(ContactRow contact) {
        return tx.insert(contact);
    }

    /** {@code opensOnce} where its owner has just come back through it. */
    Uni<Void> confirm(UUID id, boolean opensOnce, Instant now) {
        return tx.createMutationQuery(CONFIRM)
                .setParameter("id", id)
                .setParameter("opensOnce", opensOnce)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The confirmed contact of that kind to prefer, the preferred one first; with no kind the one that is preferred. */
    Uni<@Nullable UUID> candidate(UUID account, @Nullable String kind) {
        return tx.createQuery(CANDIDATES, UUID.class)
                .setParameter("account", account)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    Uni<Void> preferNone(UUID account) {
        return tx.createMutationQuery(PREFER_NONE)
                .setParameter("account", account)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> prefer(UUID id) {
        return tx.createMutationQuery(PREFER)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> remove(UUID id) {
        return tx.createMutationQuery(REMOVE)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Everybody else who has confirmed this contact. */
    Uni<List<PinCheck.Pinned>> others(UUID account, byte[] hash) {
        return tx.createQuery(OTHERS, PinCheck.Pinned.class)
                .setParameter("account", account)
                .setParameter("hash", hash)
                .getResultList();
    }

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

    /** Whoever came back through one of them has; from now on it is a contact as any other. */
    Uni<Void> close(UUID account) {
        return tx.createMutationQuery(CLOSE)
                .setParameter("account", account)
                .executeUpdate()
                .replaceWithVoid();
    }
}
