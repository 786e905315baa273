package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: a part that makes something of a piece whose standing has changed, in the very transaction. */
public interface PieceWatch {

    /** Told after the change: a review, a machine's check, something taken back. */
    Uni<Void> changed(Mutiny.StatelessSession tx, Piece piece, Instant now);
}
