package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;

/** Adds a piece of evidence, with what is written on it; its files follow. */
@ApplicationScoped
class AddPiece {

    private static final int MOST = 60;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final PieceDesk desk;
    private final PieceKeeper keeper;

    AddPiece(Mutiny.SessionFactory sessions, InstantSource clock, PieceDesk desk, PieceKeeper keeper) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
        this.keeper = keeper;
    }

    Uni<PieceOutcome<Piece>> add(Actor actor, UUID application, PieceWish wish) {
        return sessions.withStatelessTransaction(tx -> desk.admit(tx, actor, application, Right.WRITE)
                .chain(found ->
                        found.map(view -> checked(tx, actor, view, wish)).orElseGet(PieceOutcome::notFound)));
    }

    private Uni<PieceOutcome<Piece>> checked(Mutiny.StatelessSession tx, Actor actor, CaseView view, PieceWish wish) {
        Optional<EvidenceType> type = desk.type(wish.type());
        if (!desk.open(view)) {
            return PieceOutcome.refused(ProblemType.EVIDENCE_CLOSED);
        }
        if (type.isEmpty()) {
            return PieceOutcome.refused(ProblemType.EVIDENCE_TYPE_UNKNOWN);
        }
        return desk.problem(type.get(), wish.details(), wish.statement())
                .<Uni<PieceOutcome<Piece>>>map(PieceOutcome::refused)
                .orElseGet(() -> counted(tx, actor, view.id(), type.get(), wish));
    }

    private Uni<PieceOutcome<Piece>> counted(
            Mutiny.StatelessSession tx, Actor actor, UUID application, EvidenceType type, PieceWish wish) {
        return new Pieces(tx)
                .count(application)
                .chain(many -> many >= MOST
                        ? PieceOutcome.refused(ProblemType.TOO_MANY_PIECES)
                        : new IssuingEvents(tx)
                                .of(application, wish.sameAs())
                                .chain(event -> event.isEmpty()
                                        ? PieceOutcome.<Piece>refused(ProblemType.PIECE_UNKNOWN)
                                        : add(tx, actor, application, type, wish, event.get())));
    }

    private Uni<PieceOutcome<Piece>> add(
            Mutiny.StatelessSession tx, Actor actor, UUID application, EvidenceType type, PieceWish wish, UUID event) {
        Instant now = clock.instant();
        return keeper.add(tx, new PieceKeeper.New(application, type, event, wish, actor, now))
                .map(PieceOutcome.Done::new);
    }
}
