package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Seals and keeps what was found fit to be kept, and tells who makes something of it. */
@ApplicationScoped
class PieceKeeper {

    private final EvidenceVault vault;
    private final StatementVault statements;
    private final MachineCheck machine;
    private final Signatures signatures;
    private final PieceNews news;

    PieceKeeper(
            EvidenceVault vault,
            StatementVault statements,
            MachineCheck machine,
            Signatures signatures,
            PieceNews news) {
        this.vault = vault;
        this.statements = statements;
        this.machine = machine;
        this.signatures = signatures;
        this.news = news;
    }

    /** A piece to be added, with all that is known of it. */
    record New(UUID application, EvidenceType type, UUID event, PieceWish wish, Actor by, Instant now) {}

    Uni<Piece> add(Mutiny.StatelessSession tx, New fresh) {
        UUID id = Ids.next();
        PieceDetails details = fresh.wish().details();
        Piece piece = new Piece(
                id,
                fresh.application(),
                fresh.type().code(),
                fresh.event(),
                vault.seal(id, details),
                PieceState.RECEIVED,
                null,
                fresh.type().strength(),
                0,
                1,
                fresh.now(),
                fresh.by().id(),
                fresh.by().kind().code(),
                null,
                null,
                null);
        return new Pieces(tx)
                .add(piece)
                .chain(() -> told(tx, piece, fresh.wish(), fresh.now()))
                .chain(() -> news.tell(tx, piece, fresh.now()))
                .replaceWith(piece);
    }

    /** False if somebody was quicker. */
    Uni<Boolean> change(Mutiny.StatelessSession tx, Piece old, EvidenceType type, PieceWish wish, Instant now) {
        return new ShownFiles(tx)
                .standing(old.id())
                .map(files -> files.ready() > 0 && old.reviewedAt() == null)
                .map(shown -> machine.validity(type, wish.details(), shown, now))
                .chain(validity -> new Pieces(tx).change(old, vault.seal(old.id(), wish.details()), validity))
                .call(done -> done
                        ? told(tx, old, wish, now).chain(() -> tell(tx, old, now))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> told(Mutiny.StatelessSession tx, Piece piece, PieceWish wish, Instant now) {
        PersonalStatement statement = wish.statement();
        return statement == null
                ? Uni.createFrom().voidItem()
                : new Statements(tx)
                        .keep(piece.id(), statements.seal(piece.id(), statement))
                        .chain(() -> signatures.end(tx, piece.application(), now));
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, Piece old, Instant now) {
        return new Pieces(tx).find(old.application(), old.id()).chain(found -> news.tell(tx, found.orElse(old), now));
    }
}
