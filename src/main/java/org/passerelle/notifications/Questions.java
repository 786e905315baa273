package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What somebody was asked by text and has not answered. */
record Questions(Mutiny.StatelessSession tx) {

    /** How long any of them is worth keeping. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final String ASK = """
            insert into text_questions (contact_hash, account_id, keyword, answered_with, asked_at)
            values (:contact, cast(:account as uuid), :keyword, :word, :now)
            on conflict (contact_hash, account_id, keyword) do update
            set asked_at = excluded.asked_at, answered_with = excluded.answered_with""";
    private static final String TAKE = """
            with taken as (
              delete from text_questions
              where contact_hash = :contact and account_id is not distinct from cast(:account as uuid)
                and answered_with = :word
              returning keyword, asked_at)
            select keyword from taken where asked_at > :since order by asked_at desc limit 1""";
    private static final String FORGET = "delete from text_questions where asked_at <= :before";

    /** Who is asked: an account behind a contact, or nobody in particular. */
    record Whom(byte[] contact, @Nullable UUID account) {}

    /** Asks, in place of the same question before. */
    Uni<Void> ask(Whom whom, String keyword, String answeredWith, Instant now) {
        return tx.createNativeQuery(ASK)
                .setParameter("contact", whom.contact())
                .setParameter("account", whom.account())
                .setParameter("keyword", keyword)
                .setParameter("word", answeredWith)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The keyword of the newest question that this word answers, no other is left open; null where none is that new. */
    Uni<@Nullable String> take(Whom whom, String word, Instant since) {
        return tx.createNativeQuery(TAKE, String.class)
                .setParameter("contact", whom.contact())
                .setParameter("account", whom.account())
                .setParameter("word", word)
                .setParameter("since", since)
                .getSingleResultOrNull();
    }

    Uni<Integer> forget(Instant before) {
        return tx.createNativeQuery(FORGET).setParameter("before", before).executeUpdate();
    }
}
