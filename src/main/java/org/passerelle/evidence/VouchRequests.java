package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.vouch.VouchKind;
import org.passerelle.evidence.vouch.Worth;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** The stored requests to vouch. */
record VouchRequests(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String ADD = """
            insert into vouch_requests (id, application_id, kind, channel, contact, contact_hash, capacity, language, state,
              asked_by, asked_as, asked_at, sent_at)
            values (:id, :application, :kind, :channel, :contact, :hash, cast(:capacity as text), :language, 'sent', :by,
              :as, :now, :now)""";
    private static final String VIEW = """
            select r.id, r.application_id, r.kind, r.channel, r.contact, r.contact_hash, r.capacity, r.language, r.state,
              r.asked_by, r.asked_as, r.asked_at, r.sent_at, r.expires_at, r.opened_at, v.id as vouch, v.piece_id,
              v.reference, v.given_at, v.waits_for, v.revoked_at
            from vouch_requests r left join vouches v on v.request_id = r.id
            """;
    private static final String LIST =
            VIEW + "where r.application_id = :application and r.id > :after order by r.id limit :rows";
    private static final String ANSWERED =
            VIEW + "where r.application_id = :application and v.id is not null order by r.id";
    private static final String LOCK =
            VIEW + "where r.application_id = :application and r.id = :id for no key update of r";
    private static final String LINKED = VIEW + "where r.token_hash = :token";
    private static final String LOCK_LINKED = LINKED + " for no key update of r";
    private static final String SEND = """
            update vouch_requests set token_hash = :token, sent_at = :now, expires_at = :expiresAt, state = 'sent',
              opened_at = null where id = :id""";
    private static final String OPEN = """
            update vouch_requests set state = 'opened', opened_at = :now where id = :id and state = 'sent'""";
    private static final String END = """
            update vouch_requests set state = :state, token_hash = null, ended_at = :now where id = :id""";
    private static final String ERASE = "delete from vouch_requests where application_id = :application";

    Uni<Void> add(VouchRequest request) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", request.id())
                .setParameter("application", request.application())
                .setParameter("kind", request.kind().code())
                .setParameter("channel", request.channel())
                .setParameter("contact", request.contact())
                .setParameter("hash", request.contactHash())
                .setParameter("capacity", request.capacity())
                .setParameter("language", request.language())
                .setParameter("by", request.askedBy())
                .setParameter("as", request.askedAs())
                .setParameter("now", request.askedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The oldest first. */
    Uni<List<VouchRequest>> list(UUID application, PageQuery page) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter("application", application)
                .setParameter("after", page.after() == null ? FIRST : page.after())
                .setParameter("rows", page.rows())
                .getResultList()
                .map(rows -> rows.stream().map(VouchRequests::request).toList());
    }

    /** Those to which somebody vouched, by the vouch. */
    Uni<Map<UUID, VouchRequest>> answered(UUID application) {
        return tx.createNativeQuery(ANSWERED, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.get("vouch", UUID.class), VouchRequests::request)));
    }

    /** Held until the transaction ends; null when it is not there. */
    Uni<@Nullable VouchRequest> lock(UUID application, UUID id) {
        return tx.createNativeQuery(LOCK, Tuple.class)
                .setParameter("application", application)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(VouchRequests::requestOrNull);
    }

    /** The one to which a link leads; null for every other link. */
    Uni<@Nullable VouchRequest> linked(byte[] token) {
        return byToken(LINKED, token);
    }

    /** The same, held until the transaction ends: of two who come at once the second finds what the first left. */
    Uni<@Nullable VouchRequest> lockLinked(byte[] token) {
        return byToken(LOCK_LINKED, token);
    }

    private Uni<@Nullable VouchRequest> byToken(String sql, byte[] token) {
        return tx.createNativeQuery(sql, Tuple.class)
                .setParameter("token", token)
                .getSingleResultOrNull()
                .map(VouchRequests::requestOrNull);
    }

    /** Gives it a new link; the one before leads nowhere any more. */
    Uni<Void> send(UUID id, byte[] token, Instant expiresAt, Instant now) {
        return tx.createNativeQuery(SEND)
                .setParameter("id", id)
                .setParameter("token", token)
                .setParameter("expiresAt", expiresAt)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> open(UUID id, Instant now) {
        return tx.createNativeQuery(OPEN)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Its link leads nowhere any more. */
    Uni<Void> end(UUID id, String state, Instant now) {
        return tx.createNativeQuery(END)
                .setParameter("id", id)
                .setParameter("state", state)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }

    private static @Nullable VouchRequest requestOrNull(@Nullable Tuple row) {
        return row == null ? null : request(row);
    }

    private static VouchRequest request(Tuple row) {
        return new VouchRequest(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                VouchKind.of(row.get(2, String.class)).orElseThrow(),
                row.get(3, String.class),
                row.get(4, byte[].class),
                row.get(5, byte[].class),
                row.get(6, String.class),
                row.get(7, String.class),
                row.get(8, String.class),
                row.get(9, UUID.class),
                row.get(10, String.class),
                Columns.instant(row, 11),
                Columns.instant(row, 12),
                Columns.instantOrNull(row, 13),
                Columns.instantOrNull(row, 14),
                given(row));
    }

    private static VouchRequest.@Nullable Given given(Tuple row) {
        UUID vouch = row.get(15, UUID.class);
        return vouch == null
                ? null
                : new VouchRequest.Given(
                        vouch,
                        row.get(16, UUID.class),
                        row.get(17, String.class),
                        Columns.instant(row, 18),
                        Worth.Wait.of(row.get(19, String.class)).orElse(null),
                        Columns.instantOrNull(row, 20));
    }
}
