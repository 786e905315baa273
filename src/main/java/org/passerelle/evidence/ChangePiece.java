package org.passerelle.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;

/** Changes what is told about a piece, until somebody has looked at it. */
@ApplicationScoped
class ChangePiece {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final PieceDesk desk;
    private final PieceKeeper keeper;
    private final OpenedDetails opened;

    ChangePiece(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            PieceDesk desk,
            PieceKeeper keeper,
            OpenedDetails opened) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
        this.keeper = keeper;
        this.opened = opened;
    }

    /** What is to be laid over what is kept. */
    record Wanted(
            Revision base,
            JsonNode details,
            @Nullable PersonalStatement statement,
            @Nullable UUID sameAs) {}

    Uni<PieceOutcome<Piece>> change(Actor actor, UUID application, UUID piece, Wanted wanted) {
        return sessions.withStatelessTransaction(tx -> desk.admit(tx, actor, application, Right.WRITE)
                .chain(found ->
                        found.map(view -> locked(tx, view, piece, wanted)).orElseGet(PieceOutcome::notFound)));
    }

    private Uni<PieceOutcome<Piece>> locked(Mutiny.StatelessSession tx, CaseView view, UUID id, Wanted wanted) {
        return new Pieces(tx).lock(view.id(), id).chain(found -> found.map(piece -> change(tx, view, piece, wanted))
                .orElseGet(PieceOutcome::notFound));
    }

    private Uni<PieceOutcome<Piece>> change(Mutiny.StatelessSession tx, CaseView view, Piece piece, Wanted wanted) {
        Optional<EvidenceType> type = desk.type(piece.type());
        if (!desk.open(view)) {
            return PieceOutcome.refused(ProblemType.EVIDENCE_CLOSED);
        }
        if (!wanted.base().is(piece.revision())) {
            return PieceOutcome.refused(ProblemType.PRECONDITION_FAILED);
        }
        if (type.isEmpty() || settled(piece)) {
            return PieceOutcome.refused(ProblemType.PIECE_REVIEWED);
        }
        PieceDetails merged = opened.merged(piece, wanted.details());
        PieceWish wish = new PieceWish(piece.type(), merged, wanted.sameAs(), wanted.statement());
        return problem(type.get(), wish)
                .<Uni<PieceOutcome<Piece>>>map(PieceOutcome::refused)
                .orElseGet(() -> new IssuingEvents(tx)
                        .of(piece, wish.sameAs())
                        .chain(event -> event.isEmpty()
                                ? PieceOutcome.refused(ProblemType.PIECE_UNKNOWN)
                                : new IssuingEvents(tx)
                                        .set(piece.id(), event.get())
                                        .chain(() -> changed(tx, piece, type.get(), wish))));
    }

    private Optional<ProblemType> problem(EvidenceType type, PieceWish wish) {
        boolean told = type.kind() == EvidenceType.Kind.STATEMENT && wish.statement() == null;
        return told ? opened.problem(type, wish.details()) : desk.problem(type, wish.details(), wish.statement());
    }

    private Uni<PieceOutcome<Piece>> changed(
            Mutiny.StatelessSession tx, Piece piece, EvidenceType type, PieceWish wish) {
        return keeper.change(tx, piece, type, wish, clock.instant())
                .chain(() -> new Pieces(tx).find(piece.application(), piece.id()))
                .map(now -> now.<PieceOutcome<Piece>>map(PieceOutcome.Done::new)
                        .orElseGet(() -> new PieceOutcome.Refused<>(ProblemType.NOT_FOUND)));
    }

    /** What was looked at stays as it was looked at; where a better photo is asked for, the details may be bettered, too. */
    private static boolean settled(Piece piece) {
        return switch (piece.state()) {
            case RECEIVED, CHECKING, BETTER_PHOTO_NEEDED -> false;
            case ACCEPTED, NOT_USABLE -> true;
        };
    }
}
