package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.ArrayText;

/** What refusals say about contacts: dead ones, and those whose owners told the network to let nothing through. */
record Refusals(Mutiny.StatelessSession tx) {

    private static final String DEAD = """
            insert into contact_health (contact_hash, failing_since, code)
            select distinct on (m.contact_hash) m.contact_hash, cast(:now as timestamptz), r.code
            from unnest(cast(cast(:ids as text) as uuid[]), cast(cast(:codes as text) as integer[])) as r (id, code)
            join messages m on m.id = r.id
            order by m.contact_hash, r.id
            on conflict (contact_hash) do nothing""";
    private static final String OPTED_OUT = """
            insert into silences (contact_hash, depth, brought_by, since)
            select distinct m.contact_hash, 'all', 'provider', cast(:now as timestamptz)
            from unnest(cast(cast(:ids as text) as uuid[])) as r (id) join messages m on m.id = r.id
            on conflict (contact_hash) do update
            set depth = excluded.depth, brought_by = excluded.brought_by, since = excluded.since
            where silences.depth <> 'all'""";

    private static final String FORGET = """
            delete from contact_health where contact_hash = any (array(
              select contact_hash from contact_health where failing_since < :before limit :rows for update skip locked))""";

    /** A message that was refused, and the provider's code. */
    record Refused(
            UUID message, SendResult.Why why, @Nullable Integer code) {}

    Uni<Void> learn(List<Tried.Ended> ended, Instant now) {
        return note(ended.stream().flatMap(Refusals::refused).toList(), now);
    }

    Uni<Void> note(List<Refused> refused, Instant now) {
        List<Refused> dead = of(SendResult.Why.CONTACT, refused);
        List<Refused> optedOut = of(SendResult.Why.OPTED_OUT, refused);
        return (dead.isEmpty() ? Uni.createFrom().voidItem() : dead(dead, now))
                .chain(() -> optedOut.isEmpty() ? Uni.createFrom().voidItem() : optedOut(optedOut, now));
    }

    Uni<Integer> forget(Instant before, int rows) {
        return tx.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("rows", rows)
                .executeUpdate();
    }

    private Uni<Void> dead(List<Refused> refused, Instant now) {
        List<@Nullable Object> codes = new ArrayList<>();
        refused.forEach(each -> codes.add(each.code()));
        return tx.createNativeQuery(DEAD)
                .setParameter("ids", ids(refused))
                .setParameter("codes", ArrayText.of(codes))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> optedOut(List<Refused> refused, Instant now) {
        return tx.createNativeQuery(OPTED_OUT)
                .setParameter("ids", ids(refused))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String ids(List<Refused> refused) {
        return ArrayText.of(refused.stream().map(Refused::message).toList());
    }

    private static List<Refused> of(SendResult.Why why, List<Refused> refused) {
        return refused.stream().filter(each -> each.why() == why).toList();
    }

    private static Stream<Refused> refused(Tried.Ended ended) {
        SendResult.Why why = ended.why();
        return why == null ? Stream.empty() : Stream.of(new Refused(ended.id(), why, ended.code()));
    }
}
