package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.tasks.StaffTasks;

/** Takes a piece back: it counts for nothing any more and is not shown; its files stay until the file is erased. */
@ApplicationScoped
class TakeBackPiece {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final PieceDesk desk;
    private final PieceNews news;
    private final StaffTasks tasks;

    TakeBackPiece(
            Mutiny.SessionFactory sessions, InstantSource clock, PieceDesk desk, PieceNews news, StaffTasks tasks) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
        this.news = news;
        this.tasks = tasks;
    }

    Uni<PieceOutcome<Piece>> takeBack(Actor actor, UUID application, UUID piece) {
        return sessions.withStatelessTransaction(tx -> desk.admit(tx, actor, application, Right.WRITE)
                .chain(found -> found.map(view -> locked(tx, view, piece)).orElseGet(PieceOutcome::notFound)));
    }

    private Uni<PieceOutcome<Piece>> locked(Mutiny.StatelessSession tx, CaseView view, UUID id) {
        return desk.open(view)
                ? new Pieces(tx).lock(view.id(), id).chain(found -> found.map(piece -> theirs(tx, piece))
                        .orElseGet(PieceOutcome::notFound))
                : PieceOutcome.refused(ProblemType.EVIDENCE_CLOSED);
    }

    private Uni<PieceOutcome<Piece>> theirs(Mutiny.StatelessSession tx, Piece piece) {
        return piece.addedAs().equals("staff") ? PieceOutcome.refused(ProblemType.PIECE_OF_OFFICER) : done(tx, piece);
    }

    private Uni<PieceOutcome<Piece>> done(Mutiny.StatelessSession tx, Piece piece) {
        Instant now = clock.instant();
        return new Pieces(tx)
                .takeBack(piece.id(), now)
                .chain(() -> tasks.close(tx, AskSecondLook.TASK, piece.id(), now))
                .chain(() -> news.tell(tx, piece, now))
                .replaceWith(new PieceOutcome.Done<>(piece));
    }
}
