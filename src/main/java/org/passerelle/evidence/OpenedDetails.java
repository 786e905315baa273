package org.passerelle.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.platform.http.ProblemType;

/** Opens kept details and lays changes over them. */
@ApplicationScoped
class OpenedDetails {

    private final EvidenceVault vault;
    private final DetailsMerge merge;
    private final ToldCheck check;

    OpenedDetails(EvidenceVault vault, DetailsMerge merge, ToldCheck check) {
        this.vault = vault;
        this.merge = merge;
        this.check = check;
    }

    PieceDetails merged(Piece piece, JsonNode changes) {
        return merge.merged(vault.open(piece.id(), piece.details()), changes);
    }

    Optional<ProblemType> problem(EvidenceType type, PieceDetails details) {
        return check.problem(type, details);
    }
}
