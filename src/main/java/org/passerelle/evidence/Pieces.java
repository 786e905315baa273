package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** The pieces of evidence; what was taken back is not among them. */
record Pieces(Mutiny.StatelessSession tx) {

    private static final String ADD = """
            insert into evidence_pieces (id, application_id, type, issuing_event, details, state, strength, validity,
              revision, added_at, added_by, added_as)
            values (:id, :application, :type, :event, cast(:details as bytea), :state, :strength, :validity, 1, :now,
              cast(:by as uuid), :as)""";

    private static final String VIEW = """
            select id, application_id, type, issuing_event, details, state, state_reason, strength, validity, revision,
              added_at, added_by, added_as, reviewed_at, reviewed_by, second_look_at
            from evidence_pieces
            """;
    private static final String OF = VIEW + "where application_id = :application and taken_back_at is null order by id";
    private static final String PAGE = VIEW + """
            where application_id = :application and taken_back_at is null
              and (cast(:after as uuid) is null or id > cast(:after as uuid))
            order by id""";
    private static final String FIND =
            VIEW + "where id = :id and application_id = :application and taken_back_at is null";
    private static final String LOCK = FIND + " for update";

    private static final String STAND = """
            update evidence_pieces set state = :state, state_reason = :reason, revision = revision + 1
            where id = :id and taken_back_at is null""";
    private static final String CHECKED = """
            update evidence_pieces set state = :state, state_reason = :reason, validity = :validity,
              revision = revision + 1
            where id = :id and taken_back_at is null""";

    private static final String TAKE_BACK = """
            update evidence_pieces set taken_back_at = :now, revision = revision + 1
            where id = :id and taken_back_at is null""";
    private static final String CHANGE = """
            update evidence_pieces set details = cast(:details as bytea), validity = :validity,
              revision = revision + 1
            where id = :id and revision = :base and taken_back_at is null""";
    private static final String SECOND_LOOK = """
            update evidence_pieces set second_look_at = :now, second_look_words = cast(:words as bytea),
              revision = revision + 1
            where id = :id and taken_back_at is null""";
    private static final String COUNT =
            "select count(*) from evidence_pieces where application_id = :application and taken_back_at is null";
    private static final String ERASE = "delete from evidence_pieces where application_id = :application";

    Uni<Void> add(Piece piece) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", piece.id())
                .setParameter("application", piece.application())
                .setParameter("type", piece.type())
                .setParameter("event", piece.issuingEvent())
                .setParameter("details", piece.details())
                .setParameter("state", piece.state().code())
                .setParameter("strength", piece.strength())
                .setParameter("validity", piece.validity())
                .setParameter("now", piece.addedAt())
                .setParameter("by", piece.addedBy())
                .setParameter("as", piece.addedAs())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The oldest first. */
    Uni<List<Piece>> of(UUID application) {
        return tx.createNativeQuery(OF, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream().map(Pieces::piece).toList());
    }

    /** Those of one page, and one more if there are more. */
    Uni<List<Piece>> page(UUID application, PageQuery query) {
        return tx.createNativeQuery(PAGE, Tuple.class)
                .setParameter("application", application)
                .setParameter("after", query.after())
                .setMaxResults(query.rows())
                .getResultList()
                .map(rows -> rows.stream().map(Pieces::piece).toList());
    }

    Uni<Optional<Piece>> find(UUID application, UUID id) {
        return one(FIND, application, id);
    }

    /** The same, held until the transaction ends. */
    Uni<Optional<Piece>> lock(UUID application, UUID id) {
        return one(LOCK, application, id);
    }

    private Uni<Optional<Piece>> one(String sql, UUID application, UUID id) {
        return tx.createNativeQuery(sql, Tuple.class)
                .setParameter("application", application)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(Pieces::piece));
    }

    Uni<Void> stand(UUID id, PieceState state, @Nullable String reason) {
        return tx.createNativeQuery(STAND)
                .setParameter("id", id)
                .setParameter("state", state.code())
                .setParameter("reason", reason)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The same with what a machine found. */
    Uni<Void> stand(UUID id, PieceState state, @Nullable String reason, int validity) {
        return tx.createNativeQuery(CHECKED)
                .setParameter("id", id)
                .setParameter("state", state.code())
                .setParameter("reason", reason)
                .setParameter("validity", validity)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** False if somebody was quicker. */
    Uni<Boolean> change(Piece piece, byte[] details, int validity) {
        return tx.createNativeQuery(CHANGE)
                .setParameter("id", piece.id())
                .setParameter("base", piece.revision())
                .setParameter("details", details)
                .setParameter("validity", validity)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Void> secondLook(UUID id, byte[] words, Instant now) {
        return tx.createNativeQuery(SECOND_LOOK)
                .setParameter("id", id)
                .setParameter("words", words)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Long> count(UUID application) {
        return tx.createNativeQuery(COUNT, Long.class)
                .setParameter("application", application)
                .getSingleResult();
    }

    Uni<Void> takeBack(UUID id, Instant now) {
        return tx.createNativeQuery(TAKE_BACK)
                .setParameter("id", id)
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

    private static Piece piece(Tuple row) {
        return new Piece(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, UUID.class),
                row.get(4, byte[].class),
                PieceState.of(row.get(5, String.class)),
                row.get(6, String.class),
                row.get(7, Short.class),
                row.get(8, Short.class),
                row.get(9, Integer.class),
                Columns.instant(row, 10),
                row.get(11, UUID.class),
                row.get(12, String.class),
                Columns.instantOrNull(row, 13),
                row.get(14, UUID.class),
                Columns.instantOrNull(row, 15));
    }
}
