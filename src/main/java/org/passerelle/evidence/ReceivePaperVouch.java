package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.vouch.AboutPhoto;
import org.passerelle.evidence.vouch.Worth;
import org.passerelle.platform.Ids;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;

/** Takes a vouch on paper, uploaded as a piece: it is worth nothing until somebody of ours has called the voucher back. */
@ApplicationScoped
class ReceivePaperVouch {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final VouchDesk desk;
    private final VouchVault vault;
    private final VouchTasks tasks;

    ReceivePaperVouch(
            Mutiny.SessionFactory sessions, InstantSource clock, VouchDesk desk, VouchVault vault, VouchTasks tasks) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
        this.vault = vault;
        this.tasks = tasks;
    }

    /** The piece, and when they last met in person as the paper says. */
    record Paper(UUID piece, @Nullable LocalDate metOn) {}

    Uni<VouchAsked> receive(Actor actor, UUID application, UUID request, Paper paper) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(
                tx -> desk.withOpen(tx, actor, application, request, found -> receive(tx, found, paper, now)));
    }

    private Uni<VouchAsked> receive(Mutiny.StatelessSession tx, VouchRequest request, Paper paper, Instant now) {
        if (!request.onPaper() || !request.waiting()) {
            return refused(ProblemType.VOUCH_REQUEST_OVER);
        }
        boolean future = paper.metOn() != null && paper.metOn().isAfter(NewVouch.day(now));
        return future
                ? refused(ProblemType.VOUCH_INVALID)
                : new Pieces(tx).lock(request.application(), paper.piece()).chain(piece -> fits(tx, request, piece)
                        .chain(fits -> fits ? keep(tx, request, paper, now) : refused(ProblemType.PAPER_UNKNOWN)));
    }

    /** One paper is one vouch. */
    private static Uni<Boolean> fits(Mutiny.StatelessSession tx, VouchRequest request, Optional<Piece> piece) {
        return piece.filter(found -> found.type().equals(request.kind().type()))
                .map(found -> new Vouches(tx).of(request.application()).map(vouches -> vouches.stream()
                        .noneMatch(vouch -> vouch.piece().equals(found.id()))))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    private Uni<VouchAsked> keep(Mutiny.StatelessSession tx, VouchRequest request, Paper paper, Instant now) {
        Vouch vouch = new Vouch(
                Ids.next(),
                request.application(),
                paper.piece(),
                request.id(),
                request.kind(),
                vault.newReference(),
                null,
                null,
                null,
                null,
                AboutPhoto.NOT_SHOWN,
                paper.metOn(),
                now,
                Worth.Wait.CALL_BACK,
                null,
                null);
        return new Vouches(tx)
                .add(vouch, null)
                .chain(() -> new VouchRequests(tx).end(request.id(), VouchRequest.GIVEN, now))
                .chain(() -> tasks.ask(tx, vouch, now))
                .chain(() -> desk.shown(tx, request, now));
    }

    private static Uni<VouchAsked> refused(ProblemType why) {
        return Uni.createFrom().item(new VouchAsked.Refused(why));
    }
}
