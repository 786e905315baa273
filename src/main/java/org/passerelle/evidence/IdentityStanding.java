package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.identity.Identity;
import org.passerelle.evidence.identity.Level;
import org.passerelle.evidence.identity.ReasonableCertainty;

/** How well the identity of an applicant is known, for the features that need to know; the caller asks for access. */
@ApplicationScoped
public class IdentityStanding {

    private final IdentityFacts facts;

    IdentityStanding(IdentityFacts facts) {
        this.facts = facts;
    }

    /**
     * Where it stands.
     *
     * @param level the highest that a profile gives; null where none is met
     * @param reasonableCertaintyBegun whether profile R is begun: the statement is given, and one piece was looked at
     * @param reasonableCertainty whether all of profile R is there
     * @param biometrics whether fingerprints and photo were taken
     * @param facePhotoCompared whether a person compared the face photo and found the same face
     */
    public record Standing(
            @Nullable Level level,
            boolean reasonableCertaintyBegun,
            boolean reasonableCertainty,
            boolean biometrics,
            boolean facePhotoCompared) {

        /** Whether a profile of that level or a higher one is met. */
        public boolean reaches(Level wanted) {
            return level != null && level.compareTo(wanted) >= 0;
        }
    }

    /** As things stand now. */
    public Uni<Standing> of(Mutiny.StatelessSession tx, UUID application, Instant now) {
        return facts.of(tx, application, now).map(IdentityStanding::standing);
    }

    private static Standing standing(Identity identity) {
        ReasonableCertainty certainty = identity.reasonableCertainty();
        return new Standing(
                identity.level().orElse(null),
                certainty.begun(),
                certainty.met(),
                identity.found().biometrics() || identity.found().issuerMatched(),
                identity.found().photoMatched());
    }
}
