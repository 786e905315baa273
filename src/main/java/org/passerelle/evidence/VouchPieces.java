package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.vouch.Worth;

/** The pieces of evidence that vouches are; whoever makes something of pieces is told of each change. */
@ApplicationScoped
class VouchPieces {

    private static final String VOUCHER = "voucher";

    private final EvidenceVault vault;
    private final PieceNews news;

    VouchPieces(EvidenceVault vault, PieceNews news) {
        this.vault = vault;
        this.news = news;
    }

    /** Where a vouch stands that is worth this. */
    static PieceWeights.Weight weight(Worth worth) {
        return new PieceWeights.Weight(
                worth.validity() > 0 ? PieceState.ACCEPTED : PieceState.CHECKING,
                worth.waitsFor() == null ? null : "vouch_" + worth.waitsFor().code(),
                worth.validity(),
                null);
    }

    Uni<Void> add(Mutiny.StatelessSession tx, UUID id, NewVouch vouch, Worth worth) {
        PieceWeights.Weight weight = weight(worth);
        VouchOutcome.Voucher by = vouch.voucher();
        Piece piece = new Piece(
                id,
                vouch.person().id(),
                vouch.kind().type(),
                id,
                vault.seal(id, details(vouch)),
                weight.state(),
                weight.reason(),
                vouch.kind().strength(),
                weight.validity(),
                1,
                vouch.now(),
                by.account() == null ? by.member() : by.account(),
                VOUCHER,
                null,
                null,
                null);
        Pieces pieces = new Pieces(tx);
        return pieces.add(piece)
                .chain(() -> weight.reason() == null
                        ? Uni.createFrom().voidItem()
                        : new PieceWeights(tx).weigh(id, weight, vouch.now()))
                .chain(() -> tell(tx, vouch.person().id(), id, vouch.now()));
    }

    /** Changes what it is worth; nothing happens where it was taken back. */
    Uni<Void> weigh(Mutiny.StatelessSession tx, UUID application, UUID piece, PieceWeights.Weight weight, Instant now) {
        return new PieceWeights(tx).weigh(piece, weight, now).chain(() -> tell(tx, application, piece, now));
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, UUID application, UUID id, Instant now) {
        return new Pieces(tx).find(application, id).chain(found -> found.map(piece -> news.tell(tx, piece, now))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** What is written on it, as on any other piece: the name, who issued it, and when. */
    private static PieceDetails details(NewVouch vouch) {
        LocalDate today = vouch.today();
        var issued = new PieceDetails.WrittenDate(
                "gregorian", today.getYear(), today.getMonthValue(), today.getDayOfMonth());
        return new PieceDetails(
                null, vouch.issuer(), null, vouch.statement().name(), null, issued, null, null, null, null, null, null);
    }
}
