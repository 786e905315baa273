package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The accounts and their contacts. */
record Accounts(Mutiny.StatelessSession tx) {

    private static final String OWNER = """
            select accountId from ContactRow where hash = :hash and confirmedAt is not null order by createdAt, id""";
    private static final String CONTACTS = """
            select new org.passerelle.account.Accounts$SealedContact(id, kind, sealed)
            from ContactRow where accountId = :account and confirmedAt is not null order by createdAt, id""";

    private static final String LANGUAGE = "select language from AccountRow where id = :account";
    private static final String OTHERS = "select id from ContactRow where hash not in :hashes";

    record SealedContact(UUID id, String kind, byte[] sealed) {}

    /** The account that was first to confirm this contact, or null. */
    Uni<@Nullable UUID> ownerOf(byte[] contactHash) {
        return tx.createQuery(OWNER, UUID.class)
                .setParameter("hash", contactHash)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    /** The language of an account's messages; null when there is no such account. */
    Uni<@Nullable String> languageOf(UUID account) {
        return tx.createQuery(LANGUAGE, String.class)
                .setParameter("account", account)
                .getSingleResultOrNull();
    }

    Uni<List<SealedContact>> contactsOf(UUID account) {
        return tx.createQuery(CONTACTS, SealedContact.class)
                .setParameter("account", account)
                .getResultList();
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

    Uni<Void> add(ContactRow contact) {
        return tx.insert(contact);
    }
}
