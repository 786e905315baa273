package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.identity.DayRange;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.evidence.identity.EvidenceType.PresenceTerms;
import org.passerelle.privacy.LookupHash;

/** An accepted paper that says that a person is in France is a sign of it, as long as it stands. */
@ApplicationScoped
class PaperShowsPresence implements PieceWatch {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The issuer, or an organisation, confirmed it. */
    private static final int CONFIRMED = 2;

    private final EvidenceCatalogue catalogue;
    private final EvidenceVault vault;
    private final IcuCalendars calendars;
    private final LookupHash hashes;
    private final RecordSign recordSign;

    PaperShowsPresence(
            EvidenceCatalogue catalogue,
            EvidenceVault vault,
            IcuCalendars calendars,
            LookupHash hashes,
            RecordSign recordSign) {
        this.catalogue = catalogue;
        this.vault = vault;
        this.calendars = calendars;
        this.hashes = hashes;
        this.recordSign = recordSign;
    }

    @Override
    public Uni<Void> changed(Mutiny.StatelessSession tx, Piece piece, Instant now) {
        Optional<EvidenceType> type =
                catalogue.find(piece.type()).filter(found -> found.kind() != EvidenceType.Kind.SIGN);
        PresenceTerms terms = type.map(EvidenceType::presence).orElse(null);
        if (terms == null) {
            return Uni.createFrom().voidItem();
        }
        return piece.state() == PieceState.ACCEPTED && piece.validity() >= 1
                ? probative(tx, type.orElseThrow(), terms, piece)
                        .chain(probative -> recordSign.record(tx, sign(terms, piece, probative), now))
                : recordSign.withdraw(tx, piece.application(), piece.id(), now);
    }

    /** Of list A, or made so by what an officer found; what the person says of it raises nothing. */
    private static Uni<Boolean> probative(
            Mutiny.StatelessSession tx, EvidenceType type, PresenceTerms terms, Piece piece) {
        String condition = terms.probativeIf();
        return type.probative() || condition == null || piece.validity() < CONFIRMED
                ? Uni.createFrom().item(type.probative())
                : new Reviews(tx).conditions(piece.id()).map(found -> found.contains(condition));
    }

    private StoredSign sign(PresenceTerms terms, Piece piece, boolean probative) {
        PieceDetails details = vault.open(piece.id(), piece.details());
        LocalDate validTo = day(details.expires()).or(() -> day(details.to())).orElse(null);
        LocalDate dated = day(details.issued())
                .or(() -> day(details.from()))
                .orElseGet(() -> LocalDate.ofInstant(piece.addedAt(), PARIS));
        return new StoredSign(
                piece.id(),
                piece.application(),
                terms.as(),
                probative,
                false,
                issuer(terms, details),
                piece.addedAt(),
                terms.freshTo(dated, validTo).plusDays(1).atStartOfDay(PARIS).toInstant(),
                terms.whileValid() && validTo != null,
                piece.id(),
                null);
    }

    private Optional<LocalDate> day(PieceDetails.@Nullable WrittenDate written) {
        return calendars.days(written).map(DayRange::to);
    }

    /** Papers that name nobody are of one issuer for what they show, under whatever type they were added. */
    private String issuer(PresenceTerms terms, PieceDetails details) {
        String issuer = IssuerKey.named(details).orElseGet(() -> "unnamed:" + terms.as());
        return HexFormat.of().formatHex(hashes.of("presence-issuer", issuer));
    }
}
