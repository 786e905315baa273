package org.passerelle.evidence;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells all who make something of a piece that its standing has changed. */
@ApplicationScoped
class PieceNews {

    private final List<PieceWatch> watches;

    PieceNews(@All List<PieceWatch> watches) {
        this.watches = watches;
    }

    Uni<Void> tell(Mutiny.StatelessSession tx, Piece piece, Instant now) {
        return Multi.createFrom()
                .iterable(watches)
                .onItem()
                .transformToUniAndConcatenate(watch -> watch.changed(tx, piece, now))
                .onItem()
                .ignoreAsUni();
    }
}
