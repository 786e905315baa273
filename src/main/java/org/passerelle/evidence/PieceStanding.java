package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets a piece stand as its files do, as far as no person has decided about it. */
@ApplicationScoped
class PieceStanding {

    private final MachineCheck machine;
    private final PieceNews news;

    PieceStanding(MachineCheck machine, PieceNews news) {
        this.machine = machine;
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
                                .chain(files -> settle(pieces, found.get(), files, now)));
    }

    private Uni<Void> settle(Pieces pieces, Piece piece, List<FilesSay.FileState> files, Instant now) {
        return FilesSay.of(piece.state(), files)
                .map(said -> stand(pieces, piece, said, machine.validity(piece, FilesSay.shown(files), now), now))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> stand(Pieces pieces, Piece piece, FilesSay said, int validity, Instant now) {
        return said.same(piece) && validity == piece.validity()
                ? Uni.createFrom().voidItem()
                : pieces.stand(piece.id(), said.state(), said.reason(), validity)
                        .chain(() -> said.state() == PieceState.BETTER_PHOTO_NEEDED
                                ? new UntoldNews(pieces.tx()).add(piece.id(), now)
                                : Uni.createFrom().voidItem())
                        .chain(() -> pieces.find(piece.application(), piece.id()))
                        .chain(found -> news.tell(pieces.tx(), found.orElse(piece), now));
    }
}
