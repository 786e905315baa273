package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Ids;

/** Which pieces come of one issuing event, and so count once. */
record IssuingEvents(Mutiny.StatelessSession tx) {

    private static final String SET =
            "update evidence_pieces set issuing_event = :event where id = :id and taken_back_at is null";

    /** That of the piece that is named, or a new one where none is; empty where there is no such piece. */
    Uni<Optional<UUID>> of(UUID application, @Nullable UUID sameAs) {
        return sameAs == null
                ? Uni.createFrom().item(Optional.of(Ids.next()))
                : new Pieces(tx).find(application, sameAs).map(found -> found.map(Piece::issuingEvent));
    }

    /** The same for a piece that has one: it stays where none is named, and naming the piece itself gives it its own. */
    Uni<Optional<UUID>> of(Piece piece, @Nullable UUID sameAs) {
        if (sameAs == null) {
            return Uni.createFrom().item(Optional.of(piece.issuingEvent()));
        }
        return of(piece.application(), sameAs.equals(piece.id()) ? null : sameAs);
    }

    /** Puts a piece into one, in the transaction in which its revision grows. */
    Uni<Void> set(UUID piece, UUID event) {
        return tx.createNativeQuery(SET)
                .setParameter("id", piece)
                .setParameter("event", event)
                .executeUpdate()
                .replaceWithVoid();
    }
}
