package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.identity.DayRange;
import org.passerelle.evidence.identity.Zone;
import org.passerelle.evidence.identity.ZoneReading;

/** Opens what people tell about their evidence, for features that work on cases; the caller asks for access. */
@ApplicationScoped
public class ToldEvidence {

    private final EvidenceVault vault;
    private final StatementVault statements;
    private final ZoneDesk zones;
    private final IcuCalendars calendars;

    ToldEvidence(EvidenceVault vault, StatementVault statements, ZoneDesk zones, IcuCalendars calendars) {
        this.vault = vault;
        this.statements = statements;
        this.zones = zones;
        this.calendars = calendars;
    }

    /** By piece, the oldest first; without what was taken back. */
    public Uni<List<ToldPiece>> pieces(Mutiny.StatelessSession tx, UUID application, Instant now) {
        return new Pieces(tx)
                .of(application)
                .map(pieces -> pieces.stream().map(piece -> piece(piece, now)).toList());
    }

    /** Why they have no paper; empty where nobody said. */
    public Uni<Optional<ToldNoPaper>> noPaper(Mutiny.StatelessSession tx, UUID application) {
        return new NoPaper(tx)
                .find(application)
                .map(found -> found.map(told -> new ToldNoPaper(
                        told.reasons(),
                        Optional.ofNullable(told.words()).map(words -> statements.openNoPaper(application, words)),
                        told.at(),
                        told.as())));
    }

    private ToldPiece piece(Piece piece, Instant now) {
        PieceDetails details = vault.open(piece.id(), piece.details());
        Optional<ZoneReading> reading = zones.read(details, now);
        Optional<Zone> zone = reading.flatMap(ToldEvidence::verified);
        return new ToldPiece(
                piece.id(),
                piece.type(),
                Stream.concat(Stream.ofNullable(details.name()), zone.map(Zone::name).stream())
                        .toList(),
                Stream.concat(calendars.days(details.born()).stream(), zone.flatMap(Zone::born).stream())
                        .map(DayRange::wholeYear)
                        .toList(),
                reading);
    }

    private static Optional<Zone> verified(ZoneReading reading) {
        return reading instanceof ZoneReading.Verified(Zone zone) ? Optional.of(zone) : Optional.empty();
    }
}
