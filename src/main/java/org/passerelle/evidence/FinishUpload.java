package org.passerelle.evidence;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Hands a file that has arrived whole over to its inspection, which finds it by its state. */
@ApplicationScoped
class FinishUpload {

    private final List<PieceWatch> watches;

    FinishUpload(@All List<PieceWatch> watches) {
        this.watches = watches;
    }

    Uni<Void> finish(Mutiny.StatelessSession tx, Upload upload, Instant now) {
        Pieces pieces = new Pieces(tx);
        return new UploadTurns(tx)
                .finish(upload.id(), now)
                .chain(() -> pieces.lock(upload.application(), upload.piece()))
                .chain(piece -> piece.filter(FinishUpload::decided).isPresent()
                        ? Uni.createFrom().voidItem()
                        : received(pieces, upload, now));
    }

    /** What a person decided while the last bytes were on their way stays; the file can be looked at all the same. */
    private static boolean decided(Piece piece) {
        return piece.state() == PieceState.ACCEPTED || piece.state() == PieceState.NOT_USABLE;
    }

    private Uni<Void> received(Pieces pieces, Upload upload, Instant now) {
        return pieces.stand(upload.piece(), PieceState.RECEIVED, null)
                .chain(() -> pieces.find(upload.application(), upload.piece()))
                .chain(piece -> tell(pieces.tx(), piece, now));
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, Optional<Piece> piece, Instant now) {
        return piece.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(watches)
                        .onItem()
                        .transformToUniAndConcatenate(watch -> watch.changed(tx, piece.get(), now))
                        .onItem()
                        .ignoreAsUni();
    }
}
