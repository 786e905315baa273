package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.vouch.LinkRule;
import org.passerelle.platform.Ids;
import org.passerelle.platform.database.Columns;

/** The messages with a link that were sent, to count them. */
record VouchSendings(Mutiny.StatelessSession tx) {

    private static final String LOCK_APPLICATION = """
            select id from applications where id = :application for no key update""";
    private static final String LOCK_CONTACT = "select 1 from (select pg_advisory_xact_lock(:lock)) locked";
    private static final String OF_APPLICATION = """
            select s.sent_at, s.request_id from vouch_sendings s join vouch_requests r on r.id = s.request_id
            where r.application_id = :application and s.sent_at > :since order by s.sent_at""";
    private static final String TO_CONTACT = """
            select sent_at, request_id from vouch_sendings
            where contact_hash = :contact and sent_at > :since order by sent_at""";
    private static final String ADD = """
            insert into vouch_sendings (id, request_id, contact_hash, sent_at) values (:id, :request, :contact, :now)""";

    private record Sending(Instant at, UUID request) {}

    /** What was sent since then, one sender at a time for each application and each contact. */
    Uni<LinkRule.Sent> since(VouchRequest request, Instant since) {
        return lock(request)
                .chain(() -> tx.createNativeQuery(OF_APPLICATION, Tuple.class)
                        .setParameter("application", request.application())
                        .setParameter("since", since)
                        .getResultList())
                .map(VouchSendings::sendings)
                .chain(ofApplication -> toContact(request, since)
                        .map(toContact -> new LinkRule.Sent(
                                times(ofApplication.stream()
                                        .filter(one -> one.request().equals(request.id()))
                                        .toList()),
                                times(ofApplication),
                                times(toContact))));
    }

    private Uni<List<Sending>> toContact(VouchRequest request, Instant since) {
        return tx.createNativeQuery(TO_CONTACT, Tuple.class)
                .setParameter("contact", request.contactHash())
                .setParameter("since", since)
                .getResultList()
                .map(VouchSendings::sendings);
    }

    private Uni<Integer> lock(VouchRequest request) {
        return tx.createNativeQuery(LOCK_APPLICATION, UUID.class)
                .setParameter("application", request.application())
                .getSingleResultOrNull()
                .chain(() -> tx.createNativeQuery(LOCK_CONTACT, Integer.class)
                        .setParameter(
                                "lock", ByteBuffer.wrap(request.contactHash()).getLong())
                        .getSingleResult());
    }

    Uni<Void> add(VouchRequest request, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("request", request.id())
                .setParameter("contact", request.contactHash())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static List<Sending> sendings(List<Tuple> rows) {
        return rows.stream()
                .map(row -> new Sending(Columns.instant(row, 0), row.get(1, UUID.class)))
                .toList();
    }

    private static List<Instant> times(List<Sending> sendings) {
        return sendings.stream().map(Sending::at).toList();
    }
}
