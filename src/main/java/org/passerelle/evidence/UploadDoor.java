package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;

/** Lets whoever may add papers to an application into its uploads: from any phone, also where they may not read papers. */
@ApplicationScoped
class UploadDoor {

    private static final String BY_LINK = "voucher";

    private final PieceDesk desk;

    UploadDoor(PieceDesk desk) {
        this.desk = desk;
    }

    /** The upload as it stands, expired, or not there. */
    Uni<UploadOutcome> enter(Mutiny.StatelessSession tx, Actor actor, UUID id, Instant now) {
        return admitted(tx, actor, id, (_, upload) -> Uni.createFrom().item(outcome(upload, now)));
    }

    /** The same for who sends bytes of it: refused also where the case or the piece takes none any more. */
    Uni<UploadOutcome> goOn(Mutiny.StatelessSession tx, Actor actor, UUID id, Instant now) {
        return admitted(
                tx,
                actor,
                id,
                (view, upload) -> upload.whole() || upload.expired(now)
                        ? Uni.createFrom().item(outcome(upload, now))
                        : taken(new Pieces(tx), view, upload));
    }

    private Uni<UploadOutcome> admitted(
            Mutiny.StatelessSession tx, Actor actor, UUID id, BiFunction<CaseView, Upload, Uni<UploadOutcome>> then) {
        return new Uploads(tx)
                .find(id)
                .chain(found -> found.isEmpty() ? notFound() : admitted(tx, actor, found.get(), then));
    }

    private Uni<UploadOutcome> admitted(
            Mutiny.StatelessSession tx,
            Actor actor,
            Upload upload,
            BiFunction<CaseView, Upload, Uni<UploadOutcome>> then) {
        return admit(tx, actor, upload.application())
                .chain(view -> view.isEmpty() ? notFound() : then.apply(view.get(), upload));
    }

    private Uni<UploadOutcome> taken(Pieces pieces, CaseView view, Upload upload) {
        return pieces.find(upload.application(), upload.piece())
                .map(piece -> piece.isEmpty()
                        ? new UploadOutcome.NotFound()
                        : objection(view, piece.get())
                                .<UploadOutcome>map(UploadOutcome.Refused::new)
                                .orElseGet(() -> new UploadOutcome.Stands(upload)));
    }

    Uni<Optional<CaseView>> admit(Mutiny.StatelessSession tx, Actor actor, UUID application) {
        return desk.admit(tx, actor, application, Right.WRITE);
    }

    /** Why a piece takes no file as things stand; empty where it does. */
    Optional<ProblemType> objection(CaseView view, Piece piece) {
        if (!desk.open(view)) {
            return Optional.of(ProblemType.EVIDENCE_CLOSED);
        }
        if (desk.type(piece.type()).filter(type -> hasFiles(type, piece)).isEmpty()) {
            return Optional.of(ProblemType.EVIDENCE_TYPE_NOT_HERE);
        }
        return settled(piece) ? Optional.of(ProblemType.PIECE_REVIEWED) : Optional.empty();
    }

    private static boolean hasFiles(EvidenceType type, Piece piece) {
        return PieceDesk.addedHere(type) && !piece.addedAs().equals(BY_LINK);
    }

    /** What somebody has looked at stays as it was looked at; who waits for a second look may still send a better photo. */
    private static boolean settled(Piece piece) {
        return switch (piece.state()) {
            case RECEIVED, CHECKING, BETTER_PHOTO_NEEDED -> false;
            case ACCEPTED -> true;
            case NOT_USABLE -> !SecondLook.awaited(piece);
        };
    }

    private static Uni<UploadOutcome> notFound() {
        return Uni.createFrom().item(new UploadOutcome.NotFound());
    }

    private static UploadOutcome outcome(Upload upload, Instant now) {
        return upload.expired(now) ? new UploadOutcome.Expired() : new UploadOutcome.Stands(upload);
    }
}
