package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets a piece stand as its files do, as far as no person has decided about it. */
@ApplicationScoped
class PieceStanding {

    private final PieceNews news;

    PieceStanding(PieceNews news) {
        this.news = news;
    }

    /** Called in the transaction in which one of its files has changed. */
    Uni<Void> settle(Mutiny.StatelessSession tx, ReceivedFile file, Instant now) {
        Pieces pieces = new Pieces(tx);
        return pieces.lock(file.application(), file.piece())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : new ArrivedFiles(tx)
                                .of(file.piece())
                                .map(files -> FilesSay.of(found.get().state(), files))
                                .chain(said -> stand(pieces, found.get(), said, now)));
    }

    private Uni<Void> stand(Pieces pieces, Piece piece, Optional<FilesSay> said, Instant now) {
        if (said.isEmpty() || said.get().same(piece)) {
            return Uni.createFrom().voidItem();
        }
        FilesSay anew = said.get();
        return pieces.stand(piece.id(), anew.state(), anew.reason())
                .chain(() -> pieces.find(piece.application(), piece.id()))
                .chain(found ->
                        found.isEmpty() ? Uni.createFrom().voidItem() : news.tell(pieces.tx(), found.get(), now));
    }
}
