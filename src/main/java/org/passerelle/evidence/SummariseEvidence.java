package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.IdentityStanding.Standing;

/** Counts what a person has shown, for whoever was let in. */
@ApplicationScoped
public class SummariseEvidence {

    private final IdentityStanding identity;

    SummariseEvidence(IdentityStanding identity) {
        this.identity = identity;
    }

    public Uni<EvidenceSummary> of(Mutiny.StatelessSession tx, UUID application, Instant now) {
        return new Pieces(tx).of(application).chain(pieces -> identity.of(tx, application, now)
                .map(standing -> summary(pieces, standing)));
    }

    private static EvidenceSummary summary(List<Piece> pieces, Standing standing) {
        return new EvidenceSummary(
                pieces.stream()
                        .collect(Collectors.groupingBy(piece -> piece.state().code(), Collectors.summingInt(_ -> 1))),
                standing.level() == null ? null : standing.level().code(),
                standing.reasonableCertainty(),
                standing.facePhotoCompared());
    }
}
