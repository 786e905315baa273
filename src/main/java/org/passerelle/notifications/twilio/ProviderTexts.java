package org.passerelle.notifications.twilio;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Texts whose bodies Twilio keeps until they are taken away. */
record ProviderTexts(Mutiny.StatelessSession tx) {

    private static final String ADD = """
            insert into provider_texts (sid, since, tries, due_at) values (:sid, :now, 0, :due)
            on conflict (sid) do nothing""";
    private static final String ADD_UNREPORTED = """
            insert into provider_texts (sid, since, tries, due_at)
            select t.reference, :now, 0, :now from message_tries t
            where t.channel = 'twilio' and t.reference is not null and t.ended_at between :from and :to
              and not exists (select from provider_texts p where p.sid = t.reference)
            order by t.ended_at limit :batch
            on conflict (sid) do nothing""";
    private static final String CLAIM = """
            with due as (
              select sid from provider_texts where due_at <= :now order by due_at limit :batch for update skip locked)
            update provider_texts p set tries = p.tries + 1, due_at = :until
            from due where p.sid = due.sid returning p.sid as sid, p.tries as tries""";
    private static final String END = """
            update provider_texts set redacted_at = :now, due_at = null where sid = :sid""";
    private static final String LATER = """
            update provider_texts set due_at = :due where sid = :sid""";
    private static final String FORGET = """
            delete from provider_texts where sid in (
              select sid from provider_texts where since < :before and due_at is null
              limit :batch for update skip locked)""";

    /** One whose turn it is, and how often it has been tried, this time included. */
    record Due(String sid, int tries) {}

    Uni<Void> add(String sid, Instant now, Instant due) {
        return tx.createNativeQuery(ADD)
                .setParameter("sid", sid)
                .setParameter("now", now)
                .setParameter("due", due)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Those sent between these times of which no last report came; gives how many. */
    Uni<Integer> addUnreported(Instant now, Instant from, Instant to, int batch) {
        return tx.createNativeQuery(ADD_UNREPORTED)
                .setParameter("now", now)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("batch", batch)
                .executeUpdate();
    }

    Uni<List<Due>> claim(Instant now, Instant until, int batch) {
        return tx.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("now", now)
                .setParameter("until", until)
                .setParameter("batch", batch)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Due(row.get("sid", String.class), row.get("tries", Integer.class)))
                        .toList());
    }

    Uni<Void> end(String sid, Instant now) {
        return tx.createNativeQuery(END)
                .setParameter("sid", sid)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Null for never again. */
    Uni<Void> later(String sid, @Nullable Instant due) {
        return tx.createNativeQuery(LATER)
                .setParameter("sid", sid)
                .setParameter("due", due)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Forgets some with which nothing is left to do; gives how many. */
    Uni<Integer> forget(Instant before, int batch) {
        return tx.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("batch", batch)
                .executeUpdate();
    }
}
