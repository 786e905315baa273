package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.evidence.identity.Weighing;
import org.passerelle.evidence.identity.Weighing.Objection;
import org.passerelle.evidence.identity.Weighing.Verdict;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Keeps what an officer found of a piece that they could look at, in the transaction of whoever let them in. */
@ApplicationScoped
public class ReviewPiece {

    private final EvidenceCatalogue catalogue;
    private final EvidenceWords words;
    private final SecondLook secondLook;
    private final PieceNews news;

    ReviewPiece(EvidenceCatalogue catalogue, EvidenceWords words, SecondLook secondLook, PieceNews news) {
        this.catalogue = catalogue;
        this.words = words;
        this.secondLook = secondLook;
        this.news = news;
    }

    public Uni<ReviewResult> review(Mutiny.StatelessSession tx, Actor.Staff by, ReviewWish wish, Instant now) {
        return new Pieces(tx).lock(wish.application(), wish.piece()).chain(found -> {
            if (found.isEmpty()) {
                return result(new ReviewResult.Unknown());
            }
            return found.get().revision() == wish.revision()
                    ? seen(tx, by, wish, found.get(), now)
                    : result(new ReviewResult.Changed());
        });
    }

    private Uni<ReviewResult> seen(
            Mutiny.StatelessSession tx, Actor.Staff by, ReviewWish wish, Piece piece, Instant now) {
        return new ShownFiles(tx)
                .standing(piece.id())
                .chain(files -> ready(wish, piece, files)
                        ? apart(tx, by, wish, piece, now)
                        : result(new ReviewResult.NotReady()));
    }

    private Uni<ReviewResult> apart(
            Mutiny.StatelessSession tx, Actor.Staff by, ReviewWish wish, Piece piece, Instant now) {
        return secondLook
                .admits(tx, piece, by)
                .chain(admitted ->
                        admitted ? weighed(tx, by, wish, piece, now) : result(new ReviewResult.OtherOfficerNeeded()));
    }

    private Uni<ReviewResult> weighed(
            Mutiny.StatelessSession tx, Actor.Staff by, ReviewWish wish, Piece piece, Instant now) {
        return switch (verdict(wish, piece)) {
            case Verdict.Refused(Objection objection) -> result(new ReviewResult.Refused(objection));
            case Verdict.Weighed weighed -> {
                Review review = review(wish, piece, weighed, by, now);
                yield new IssuingEvents(tx)
                        .of(piece, wish.sameAs())
                        .chain(event -> event.isEmpty()
                                ? result(new ReviewResult.SameAsUnknown())
                                : new IssuingEvents(tx)
                                        .set(piece.id(), event.get())
                                        .chain(() -> kept(tx, piece, review, now)));
            }
        };
    }

    private Uni<ReviewResult> kept(Mutiny.StatelessSession tx, Piece piece, Review review, Instant now) {
        return keep(tx, piece, review, now).replaceWith(new ReviewResult.Done(review, piece.revision() + 1));
    }

    private Uni<Void> keep(Mutiny.StatelessSession tx, Piece piece, Review review, Instant now) {
        Reviews.Row row = row(review);
        Reviews reviews = new Reviews(tx);
        return reviews.stand(piece.application(), row)
                .chain(() -> reviews.add(piece.application(), row))
                .chain(() -> secondLook.done(tx, piece, now))
                .chain(() -> new Pieces(tx).find(piece.application(), piece.id()))
                .chain(changed -> news.tell(tx, changed.orElse(piece), now));
    }

    /** What has files is looked at when all of them are checked; a paper without any cannot be. */
    private boolean ready(ReviewWish wish, Piece piece, ShownFiles.Standing files) {
        boolean seen = files.ready() > 0 || !wish.accepts() && files.rejected() > 0;
        return files.unchecked() == 0
                && (seen
                        || catalogue
                                .find(piece.type())
                                .filter(ReviewPiece::isSeen)
                                .isEmpty());
    }

    private static boolean isSeen(EvidenceType type) {
        return type.kind() == EvidenceType.Kind.PAPER || type.code().equals(FacePhoto.TYPE);
    }

    private static boolean isVouch(EvidenceType type) {
        return type.kind() == EvidenceType.Kind.VOUCH;
    }

    /** Whoever looks a second time says why in words, whatever comes of it. */
    private Verdict verdict(ReviewWish wish, Piece piece) {
        if (catalogue.find(piece.type()).filter(ReviewPiece::isVouch).isPresent()) {
            return new Verdict.Refused(Objection.NOT_REVIEWED);
        }
        if (SecondLook.awaited(piece) && wish.words() == null) {
            return new Verdict.Refused(Objection.WORDS_NEEDED);
        }
        return wish.accepts() ? accepted(wish, piece) : setBack(wish);
    }

    private Verdict accepted(ReviewWish wish, Piece piece) {
        Weighing.Found found =
                new Weighing.Found(wish.strength(), wish.validity(), wish.conditions(), wish.words() != null);
        return wish.reason() != null
                ? new Verdict.Refused(Objection.FIGURES_INVALID)
                : catalogue
                        .find(piece.type())
                        .map(type -> Weighing.accepted(type, found, wish.specialist()))
                        .orElseGet(() -> new Verdict.Refused(Objection.FIGURES_INVALID));
    }

    private Verdict setBack(ReviewWish wish) {
        boolean figures = wish.strength() != null
                || wish.validity() != null
                || !wish.conditions().isEmpty();
        Optional<StateReason> reason = Optional.ofNullable(wish.reason()).flatMap(StateReason::of);
        if (figures || reason.isEmpty()) {
            return new Verdict.Refused(Objection.FIGURES_INVALID);
        }
        return reason.get() == StateReason.OTHER && wish.words() == null
                ? new Verdict.Refused(Objection.WORDS_NEEDED)
                : new Verdict.Weighed(0, 0);
    }

    private static Review review(ReviewWish wish, Piece piece, Verdict.Weighed weighed, Actor.Staff by, Instant now) {
        return new Review(
                Ids.next(),
                piece.id(),
                wish.outcome().code(),
                wish.reason(),
                wish.words(),
                wish.accepts() ? weighed.strength() : piece.strength(),
                weighed.validity(),
                wish.conditions().stream().sorted().toList(),
                SecondLook.awaited(piece),
                by.staffId(),
                now);
    }

    private Reviews.Row row(Review review) {
        return new Reviews.Row(
                review.id(),
                review.piece(),
                review.outcome(),
                review.reason(),
                words.seal(EvidenceWords.Place.REVIEW, review.id(), review.words()),
                review.strength(),
                review.validity(),
                review.conditions(),
                review.secondLook(),
                review.by(),
                review.at());
    }

    private static Uni<ReviewResult> result(ReviewResult result) {
        return Uni.createFrom().item(result);
    }
}
