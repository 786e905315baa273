package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Trust;

/** The accounts and their contacts. */
record Accounts(Mutiny.StatelessSession tx) {

    private static final String OWNERS = """
            select new org.passerelle.account.Accounts$Owner(a.id, a.pinHash, a.recoveryHash, a.usedAt, a.recoveredAt,
              c.confirmedAt, c.opensOnce)
            from ContactRow c join AccountRow a on a.id = c.accountId
            where c.hash = :hash and c.confirmedAt is not null order by c.createdAt, c.id""";
    /** Whoever changes the account meanwhile is not waited for: it is in use by that. */
    private static final String USE = """
            update accounts set used_at = :now
            where id in (select id from accounts where id = :account for no key update skip locked)""";

    private static final String LANGUAGE = "select language from AccountRow where id = :account";
    private static final String SPEAK = "update AccountRow set language = :language where id = :account";
    private static final String RENEW_CODE = "update AccountRow set recoveryHash = :hash where id = :account";
    private static final String BURN_CODE =
            "update AccountRow set recoveryHash = null where id = :account and recoveryHash = :hash";
    private static final String WITH_CODE = "select id from AccountRow where recoveryHash = :hash";
    private static final String RECOVER = """
            update AccountRow set recoveredAt = :now, pinHash = coalesce(:pin, pinHash),
              takenOverAt = case when openedByPartnerAt is null then null else coalesce(takenOverAt, :now) end
            where id = :account""";
    private static final String TAKEN_OVER_THROUGH = """
            select count(*) from ContactRow c join AccountRow a on a.id = c.accountId
            where c.hash = :hash and c.confirmedAt is not null and a.takenOverAt is not null and a.id <> :account""";
    private static final String CHOOSE_PIN = "update AccountRow set pinHash = :hash where id = :account";
    private static final String CONTACTS = """
            select new org.passerelle.account.Accounts$SealedContact(id, kind, sealed)
            from ContactRow where accountId = :account and confirmedAt is not null order by preferred desc, createdAt, id""";

    private static final String CONTACT = """
            select new org.passerelle.account.Accounts$SealedContact(id, kind, sealed)
            from ContactRow where hash = :hash and confirmedAt is not null order by createdAt, id""";
    private static final String PREFERRED_KIND =
            "select kind from ContactRow where accountId = :account and preferred = true";
    private static final String OTHERS = "select id from ContactRow where hash not in :hashes";

    record SealedContact(UUID id, String kind, byte[] sealed) {}

    /** An account as its contact leads to it. */
    record Owner(
            UUID account,
            byte @Nullable [] pinHash,
            byte @Nullable [] recoveryHash,
            Instant usedAt,
            @Nullable Instant recoveredAt,
            Instant confirmedAt,
            boolean opensOnce) {

        /** Whether the person has something by which to show who they are. */
        boolean provable() {
            return pinHash != null || recoveryHash != null;
        }

        /** Whether they came back through this contact and are yet to sign in; the number may have gone on after so long. */
        boolean back(Instant now) {
            return opensOnce && Duration.between(confirmedAt, now).compareTo(Trust.LONGEST_IDLE) < 0;
        }

        PinCheck.Pinned pinned() {
            return new PinCheck.Pinned(account, pinHash);
        }
    }

    /** The accounts that have confirmed this contact, the first one first. */
    Uni<List<Owner>> ownersOf(byte[] contactHash) {
        return tx.createQuery(OWNERS, Owner.class)
                .setParameter("hash", contactHash)
                .getResultList();
    }

    Uni<@Nullable AccountRow> find(UUID account) {
        return tx.get(AccountRow.class, account);
    }

    /** The language of an account's messages; null when there is no such account. */
    Uni<@Nullable String> languageOf(UUID account) {
        return tx.createQuery(LANGUAGE, String.class)
                .setParameter("account", account)
                .getSingleResultOrNull();
    }

    /** Remembers that somebody with full access was there. */
    Uni<Void> use(UUID account, Instant now) {
        return tx.createNativeQuery(USE)
                .setParameter("account", account)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> speak(UUID account, String language) {
        return tx.createMutationQuery(SPEAK)
                .setParameter("account", account)
                .setParameter("language", language)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The code before it stops working. */
    Uni<Void> renewCode(UUID account, byte[] hash) {
        return tx.createMutationQuery(RENEW_CODE)
                .setParameter("account", account)
                .setParameter("hash", hash)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Makes this code stop working; false where the account has another by now, or none. */
    Uni<Boolean> burnCode(UUID account, byte[] hash) {
        return tx.createMutationQuery(BURN_CODE)
                .setParameter("account", account)
                .setParameter("hash", hash)
                .executeUpdate()
                .map(count -> count == 1);
    }

    Uni<@Nullable UUID> withCode(byte[] hash) {
        return tx.createQuery(WITH_CODE, UUID.class).setParameter("hash", hash).getSingleResultOrNull();
    }

    /** From now on contacts confirmed before are trusted less; {@code pin} replaces the PIN unless it is null. */
    Uni<Void> recover(UUID account, byte @Nullable [] pin, Instant now) {
        return tx.createMutationQuery(RECOVER)
                .setParameter("account", account)
                .setParameter("pin", pin)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** How many other accounts that a partner opened were taken over through this contact. */
    Uni<Long> takenOverThrough(byte[] contactHash, UUID account) {
        return tx.createQuery(TAKEN_OVER_THROUGH, Long.class)
                .setParameter("hash", contactHash)
                .setParameter("account", account)
                .getSingleResult();
    }

    Uni<Void> choosePin(UUID account, byte[] hash) {
        return tx.createMutationQuery(CHOOSE_PIN)
                .setParameter("account", account)
                .setParameter("hash", hash)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<SealedContact>> contactsOf(UUID account) {
        return tx.createQuery(CONTACTS, SealedContact.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** The kind of contact that messages go to first; null where none is preferred. */
    Uni<@Nullable String> preferredKind(UUID account) {
        return tx.createQuery(PREFERRED_KIND, String.class)
                .setParameter("account", account)
                .getSingleResultOrNull();
    }

    Uni<@Nullable SealedContact> contactOf(byte[] contactHash) {
        return tx.createQuery(CONTACT, SealedContact.class)
                .setParameter("hash", contactHash)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    /** Whether nobody else than those has an account. */
    Uni<Boolean> nobodyBut(List<byte[]> contactHashes) {
        return tx.createQuery(OTHERS, UUID.class)
                .setParameter("hashes", contactHashes)
                .setMaxResults(1)
                .getResultList()
                .map(List::isEmpty);
    }

    Uni<Void> add(AccountRow account) {
        return tx.insert(account);
    }
}
