package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.platform.security.Actor;

/** Reads one piece with its files and where it stands. */
@ApplicationScoped
class ReadPiece {

    private final Mutiny.SessionFactory sessions;
    private final PieceDesk desk;
    private final PieceShow show;

    ReadPiece(Mutiny.SessionFactory sessions, PieceDesk desk, PieceShow show) {
        this.sessions = sessions;
        this.desk = desk;
        this.show = show;
    }

    Uni<PieceOutcome<PieceBody>> read(Actor actor, UUID application, UUID piece, String language) {
        return sessions.withStatelessTransaction(tx -> desk.admit(tx, actor, application, Right.READ)
                .chain(found ->
                        found.map(_ -> found(tx, application, piece, language)).orElseGet(PieceOutcome::notFound)));
    }

    private Uni<PieceOutcome<PieceBody>> found(Mutiny.StatelessSession tx, UUID application, UUID id, String language) {
        return new Pieces(tx).find(application, id).chain(found -> found.map(piece -> shown(tx, piece, language))
                .orElseGet(PieceOutcome::notFound));
    }

    private Uni<PieceOutcome<PieceBody>> shown(Mutiny.StatelessSession tx, Piece piece, String language) {
        return ReadPieces.beside(tx, piece.application())
                .map(beside -> new PieceOutcome.Done<>(show.body(piece, beside, language)));
    }
}
