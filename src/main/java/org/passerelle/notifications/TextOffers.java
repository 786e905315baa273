package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What people were offered by text. Three wrong numbers within a day are the end of it, offered anew or not. */
record TextOffers(Mutiny.StatelessSession tx) {

    static final Duration TO_AGREE = Duration.ofMinutes(30);
    /** How long wrong numbers count. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final int MOST_WRONG = 3;

    private static final String OFFER = """
            insert into text_offers as o (contact_hash, account_id, code_name, about, number_hash, offered_at)
            values (:contact, :account, :name, :about, :number, :now)
            on conflict (contact_hash, account_id, code_name) do update
            set about = excluded.about, number_hash = excluded.number_hash, offered_at = excluded.offered_at,
              wrong_numbers = case when o.offered_at > :kept then o.wrong_numbers else 0 end
            where o.wrong_numbers < :most or o.offered_at <= :kept""";
    private static final String OPEN = """
            select account_id, code_name, about, number_hash from text_offers
            where contact_hash = :contact and offered_at > :since and wrong_numbers < :most""";
    private static final String WRONG = """
            update text_offers set wrong_numbers = wrong_numbers + 1
            where contact_hash = :contact and offered_at > :since and wrong_numbers < :most""";
    private static final String TAKE = """
            delete from text_offers where contact_hash = :contact and account_id = :account and code_name = :name""";
    private static final String FORGET = "delete from text_offers where offered_at <= :before";

    /** An offer that stands. */
    record Open(UUID account, String name, String about, byte[] number) {}

    /** False where too many wrong numbers came today. */
    Uni<Boolean> offer(byte[] contact, Open offer, Instant now) {
        return tx.createNativeQuery(OFFER)
                .setParameter("contact", contact)
                .setParameter("account", offer.account())
                .setParameter("name", offer.name())
                .setParameter("about", offer.about())
                .setParameter("number", offer.number())
                .setParameter("now", now)
                .setParameter("kept", now.minus(KEPT))
                .setParameter("most", MOST_WRONG)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<List<Open>> open(byte[] contact, Instant now) {
        return tx.createNativeQuery(OPEN, Tuple.class)
                .setParameter("contact", contact)
                .setParameter("since", now.minus(TO_AGREE))
                .setParameter("most", MOST_WRONG)
                .getResultList()
                .map(rows -> rows.stream().map(TextOffers::open).toList());
    }

    /** Counts a number that none of the open ones was sent with. */
    Uni<Void> wrong(byte[] contact, Instant now) {
        return tx.createNativeQuery(WRONG)
                .setParameter("contact", contact)
                .setParameter("since", now.minus(TO_AGREE))
                .setParameter("most", MOST_WRONG)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> take(byte[] contact, Open offer) {
        return tx.createNativeQuery(TAKE)
                .setParameter("contact", contact)
                .setParameter("account", offer.account())
                .setParameter("name", offer.name())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Integer> forget(Instant before) {
        return tx.createNativeQuery(FORGET).setParameter("before", before).executeUpdate();
    }

    private static Open open(Tuple row) {
        return new Open(
                row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class), row.get(3, byte[].class));
    }
}
