package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.passerelle.evidence.identity.ReadableZone;
import org.passerelle.evidence.identity.ZoneReading;

/** Reads the machine-readable zone that somebody typed from a paper. */
@ApplicationScoped
class ZoneDesk {

    /** Empty where none was typed. */
    Optional<ZoneReading> read(PieceDetails details, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return Optional.ofNullable(details.readableZone())
                .filter(lines -> !lines.isEmpty())
                .map(lines -> ReadableZone.read(lines, today));
    }
}
