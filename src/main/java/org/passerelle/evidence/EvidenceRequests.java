package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** What people were asked to show, and what of it came. */
record EvidenceRequests(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String ADD = """
            insert into evidence_requests (id, application_id, move_id, days, asked_by, asked_at)
            values (:id, :application, :move, :days, :by, :now)""";
    private static final String ADD_ITEM = """
            insert into evidence_request_items (id, request_id, place, type, category, why, words)
            values (:id, :request, :place, :type, :category, :why, cast(:words as bytea))""";
    private static final String PAGE = """
            select r.id, r.days, r.asked_at, a.state = 'MORE_NEEDED' and r.move_id is not distinct from (
              select m.id from case_moves m where m.application_id = :application and m.kind = 'ASK_FOR_MORE'
              order by m.id desc limit 1)
            from evidence_requests r join applications a on a.id = r.application_id
            where r.application_id = :application and r.id > :after order by r.id""";
    private static final String ITEMS = """
            select request_id, id, type, category, why, words, dropped_at from evidence_request_items
            where request_id = any(cast(cast(:requests as text) as uuid[])) order by request_id, place""";
    private static final String LOCK =
            "select id from evidence_requests where id = :id and application_id = :application for update";
    private static final String STANDING =
            "select id from evidence_request_items where request_id = :request and dropped_at is null";
    private static final String DROP = """
            update evidence_request_items set dropped_by = :by, dropped_at = :now
            where id = :id and dropped_at is null""";
    private static final String ARRIVED = """
            select p.type, max(p.added_at), max(f.received_at) from evidence_pieces p
              left join evidence_files f on f.piece_id = p.id and f.state <> 'rejected'
            where p.application_id = :application and p.taken_back_at is null
              and p.state not in ('not_usable', 'better_photo_needed')
            group by p.type""";

    /** One request; {@code open} says whether the case waits for the answer to it. */
    record Request(UUID id, int days, Instant askedAt, boolean open) {}

    /** One thing of a request, its words still sealed. */
    record Item(
            UUID request,
            UUID id,
            @Nullable String type,
            @Nullable String category,
            String why,
            byte @Nullable [] words,
            @Nullable Instant droppedAt) {}

    /** When something of a type was last added, and when a file of it last came. */
    record Arrived(String type, Instant addedAt, @Nullable Instant fileAt) {}

    Uni<Void> add(UUID id, UUID application, UUID move, int days, UUID by, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", id)
                .setParameter("application", application)
                .setParameter("move", move)
                .setParameter("days", days)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> add(Item item, int place) {
        return tx.createNativeQuery(ADD_ITEM)
                .setParameter("id", item.id())
                .setParameter("request", item.request())
                .setParameter("place", place)
                .setParameter("type", item.type())
                .setParameter("category", item.category())
                .setParameter("why", item.why())
                .setParameter("words", item.words())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The oldest first. */
    Uni<List<Request>> of(UUID application, PageQuery query) {
        return tx.createNativeQuery(PAGE, Tuple.class)
                .setParameter("application", application)
                .setParameter("after", query.after() == null ? FIRST : query.after())
                .setMaxResults(query.rows())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Request(
                                row.get(0, UUID.class),
                                row.get(1, Integer.class),
                                Columns.instant(row, 2),
                                row.get(3, Boolean.class)))
                        .toList());
    }

    /** In the order in which they were asked for. */
    Uni<List<Item>> items(List<UUID> requests) {
        return tx.createNativeQuery(ITEMS, Tuple.class)
                .setParameter("requests", ArrayText.of(requests))
                .getResultList()
                .map(rows -> rows.stream().map(EvidenceRequests::item).toList());
    }

    /** Keeps others from dropping something of it meanwhile; false where the application has no such request. */
    Uni<Boolean> lock(UUID application, UUID id) {
        return tx.createNativeQuery(LOCK, UUID.class)
                .setParameter("id", id)
                .setParameter("application", application)
                .getSingleResultOrNull()
                .map(found -> found != null);
    }

    /** The things of a request that were not dropped. */
    Uni<List<UUID>> standing(UUID request) {
        return tx.createNativeQuery(STANDING, UUID.class)
                .setParameter("request", request)
                .getResultList();
    }

    Uni<Void> drop(UUID id, UUID by, Instant now) {
        return tx.createNativeQuery(DROP)
                .setParameter("id", id)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What the person has shown, without what a person found not good enough. */
    Uni<List<Arrived>> arrived(UUID application) {
        return tx.createNativeQuery(ARRIVED, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Arrived(
                                row.get(0, String.class), Columns.instant(row, 1), Columns.instantOrNull(row, 2)))
                        .toList());
    }

    private static Item item(Tuple row) {
        return new Item(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, byte[].class),
                Columns.instantOrNull(row, 6));
    }
}
