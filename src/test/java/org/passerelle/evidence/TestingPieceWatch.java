package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.reactive.mutiny.Mutiny;

/** Remembers the pieces of which it was told. */
@ApplicationScoped
class TestingPieceWatch implements PieceWatch {

    private final Queue<Piece> told = new ConcurrentLinkedQueue<>();

    @Override
    public Uni<Void> changed(Mutiny.StatelessSession tx, Piece piece, Instant now) {
        told.add(piece);
        return Uni.createFrom().voidItem();
    }

    List<Piece> toldOf(UUID application) {
        return told.stream()
                .filter(piece -> piece.application().equals(application))
                .toList();
    }
}
