package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.evidence.identity.Shows;
import org.passerelle.evidence.identity.ZoneReading;

/** What a machine finds of a paper that no person has decided about: that the digits of its zone hold. */
@ApplicationScoped
class MachineCheck {

    private final ZoneDesk zones;
    private final EvidenceCatalogue catalogue;
    private final EvidenceVault vault;

    MachineCheck(ZoneDesk zones, EvidenceCatalogue catalogue, EvidenceVault vault) {
        this.zones = zones;
        this.catalogue = catalogue;
        this.vault = vault;
    }

    /** What a piece as it is kept is worth; what is no paper, or was reviewed, has its worth from people, and keeps it. */
    int validity(Piece piece, boolean shown, Instant now) {
        return catalogue
                .find(piece.type())
                .filter(type -> type.kind() == EvidenceType.Kind.PAPER && piece.reviewedAt() == null)
                .map(type -> validity(type, vault.open(piece.id(), piece.details()), shown, now))
                .orElse(piece.validity());
    }

    /**
     * 1 where check digits hold on a paper that shows an identity and that can be looked at, else 0: anybody can work out
     * digits for a paper that nobody has.
     */
    int validity(EvidenceType type, PieceDetails details, boolean shown, Instant now) {
        return shown && type.canShow(Shows.STRENGTH) && holds(details, now) ? 1 : 0;
    }

    private boolean holds(PieceDetails details, Instant now) {
        return zones.read(details, now)
                .filter(reading -> reading instanceof ZoneReading.Verified)
                .isPresent();
    }
}
