package org.passerelle.evidence;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells whoever makes something of a piece that its standing has changed, one after the other. */
@ApplicationScoped
class WatchedPieces {

    private final List<PieceWatch> watches;

    WatchedPieces(@All List<PieceWatch> watches) {
        this.watches = watches;
    }

    /** Reads the piece as it stands now and tells of it. */
    Uni<Void> changed(Mutiny.StatelessSession tx, UUID application, UUID piece, Instant now) {
        return new Pieces(tx).find(application, piece).chain(found -> tell(tx, found, now));
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, Optional<Piece> found, Instant now) {
        return found.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(watches)
                        .onItem()
                        .transformToUniAndConcatenate(watch -> watch.changed(tx, found.get(), now))
                        .onItem()
                        .ignoreAsUni();
    }
}
