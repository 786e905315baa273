package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.PieceDetails.WrittenDate;
import org.passerelle.evidence.identity.DayRange;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.evidence.identity.HeldPiece;

/** What of a person's evidence counts on a day for who they are, as the rules of identity see it. */
@ApplicationScoped
public class HeldPieces {

    private final EvidenceCatalogue catalogue;
    private final EvidenceVault vault;
    private final IcuCalendars calendars;

    HeldPieces(EvidenceCatalogue catalogue, EvidenceVault vault, IcuCalendars calendars) {
        this.catalogue = catalogue;
        this.vault = vault;
        this.calendars = calendars;
    }

    /** The oldest first; without what was taken back, is not usable, or has expired where that counts. */
    public Uni<List<HeldPiece>> of(Mutiny.StatelessSession tx, UUID application, LocalDate today) {
        return new Pieces(tx).of(application).map(pieces -> pieces.stream()
                .flatMap(piece -> held(piece, today))
                .toList());
    }

    private Stream<HeldPiece> held(Piece piece, LocalDate today) {
        PieceDetails details = vault.open(piece.id(), piece.details());
        return catalogue
                .find(piece.type())
                .filter(type -> piece.state() != PieceState.NOT_USABLE && counts(type, piece, details, today))
                .map(type -> held(type, piece, details, today))
                .stream();
    }

    private HeldPiece held(EvidenceType type, Piece piece, PieceDetails details, LocalDate today) {
        Shown shown = checkedByMachineAlone(type, piece) ? new Shown(null, null) : shown(details, today);
        return new HeldPiece(
                piece.id(),
                type,
                piece.issuingEvent(),
                IssuerKey.of(type, details),
                piece.strength(),
                piece.state() == PieceState.BETTER_PHOTO_NEEDED ? 0 : piece.validity(),
                shown.oldest(),
                shown.newest());
    }

    /** Check digits say nothing of when a paper was issued: that date counts once a person has seen it. */
    private static boolean checkedByMachineAlone(EvidenceType type, Piece piece) {
        boolean person = piece.state() == PieceState.ACCEPTED || piece.reviewedAt() != null;
        return type.kind() == EvidenceType.Kind.PAPER && piece.validity() == 1 && !person;
    }

    /** From when to when somebody was known by this. */
    private record Shown(
            @Nullable LocalDate oldest, @Nullable LocalDate newest) {}

    private Shown shown(PieceDetails details, LocalDate today) {
        Optional<LocalDate> issued =
                calendars.days(details.issued()).map(DayRange::to).filter(day -> !day.isAfter(today));
        Optional<LocalDate> from = first(details.from(), today).or(() -> issued);
        Optional<LocalDate> to = last(details.to(), today).or(() -> issued);
        LocalDate oldest = from.or(() -> to).orElse(null);
        return new Shown(
                oldest,
                to.filter(day -> oldest == null || !day.isBefore(oldest)).orElse(oldest));
    }

    /** A date that is known in part is taken as late as it can be: nothing is made older than it is. */
    private Optional<LocalDate> first(@Nullable WrittenDate date, LocalDate today) {
        return calendars.days(date).map(DayRange::to).filter(day -> !day.isAfter(today));
    }

    /** And the end of a time as early as it can be, at the latest today. */
    private Optional<LocalDate> last(@Nullable WrittenDate date, LocalDate today) {
        return calendars.days(date).map(DayRange::from).map(day -> day.isAfter(today) ? today : day);
    }

    private boolean counts(EvidenceType type, Piece piece, PieceDetails details, LocalDate today) {
        Optional<LocalDate> expires = calendars.days(details.expires()).map(DayRange::to);
        Integer months = type.expiry().countsMonths();
        LocalDate dated = calendars
                .days(details.issued())
                .map(DayRange::to)
                .orElseGet(() -> LocalDate.ofInstant(piece.addedAt(), ZoneOffset.UTC));
        return (type.expiry().expiredCounts()
                        || expires.isEmpty()
                        || !expires.get().isBefore(today))
                && (months == null || !dated.plusMonths(months).isBefore(today));
    }
}
