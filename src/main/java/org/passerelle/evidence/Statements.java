package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What people told in their own words, beside the pieces it belongs to; sealed. */
record Statements(Mutiny.StatelessSession tx) {

    private static final String KEEP =
            "update evidence_pieces set statement = cast(:statement as bytea) where id = :id and taken_back_at is null";
    private static final String OF = """
            select id, statement from evidence_pieces
            where application_id = :application and statement is not null and taken_back_at is null""";
    private static final String SECOND_LOOKS = """
            select id, second_look_words from evidence_pieces
            where application_id = :application and second_look_words is not null and taken_back_at is null""";

    Uni<Void> keep(UUID piece, byte[] sealed) {
        return tx.createNativeQuery(KEEP)
                .setParameter("id", piece)
                .setParameter("statement", sealed)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** By piece. */
    Uni<Map<UUID, byte[]>> of(UUID application) {
        return byPiece(OF, application);
    }

    /** Why somebody asked for a second look, by piece. */
    Uni<Map<UUID, byte[]>> secondLooks(UUID application) {
        return byPiece(SECOND_LOOKS, application);
    }

    private Uni<Map<UUID, byte[]>> byPiece(String sql, UUID application) {
        return tx.createNativeQuery(sql, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(Statements::byPiece);
    }

    private static Map<UUID, byte[]> byPiece(Iterable<Tuple> rows) {
        Map<UUID, byte[]> sealed = new HashMap<>();
        rows.forEach(row -> sealed.put(row.get(0, UUID.class), row.get(1, byte[].class)));
        return sealed;
    }
}
