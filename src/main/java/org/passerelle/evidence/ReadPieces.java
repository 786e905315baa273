package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.evidence.PieceShow.Beside;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Reads the pieces of an application, the oldest first, with their files and where each stands. */
@ApplicationScoped
class ReadPieces {

    private final Mutiny.SessionFactory sessions;
    private final PieceDesk desk;
    private final PieceShow show;

    ReadPieces(Mutiny.SessionFactory sessions, PieceDesk desk, PieceShow show) {
        this.sessions = sessions;
        this.desk = desk;
        this.show = show;
    }

    Uni<PieceOutcome<Page<PieceBody>>> read(Actor actor, UUID application, PageQuery query, String language) {
        return sessions.withStatelessTransaction(tx -> desk.admit(tx, actor, application, Right.READ)
                .chain(found ->
                        found.map(_ -> all(tx, application, query, language)).orElseGet(PieceOutcome::notFound)));
    }

    private Uni<PieceOutcome<Page<PieceBody>>> all(
            Mutiny.StatelessSession tx, UUID application, PageQuery query, String language) {
        return new Pieces(tx).page(application, query).chain(pieces -> beside(tx, application)
                .map(beside -> page(pieces, query, beside, language)));
    }

    private PieceOutcome<Page<PieceBody>> page(List<Piece> pieces, PageQuery query, Beside beside, String language) {
        return new PieceOutcome.Done<>(Page.of(pieces, query, Piece::id, piece -> show.body(piece, beside, language)));
    }

    static Uni<Beside> beside(Mutiny.StatelessSession tx, UUID application) {
        return new PieceFiles(tx)
                .of(application)
                .chain(files -> new Statements(tx).of(application).map(told -> new Beside(files, told)));
    }
}
