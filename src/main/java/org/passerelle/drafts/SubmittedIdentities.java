package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Opens who somebody is by their latest submission, for features that work on cases; the caller asks for access. */
@ApplicationScoped
public class SubmittedIdentities {

    private final SealSubmission seal;

    SubmittedIdentities(SealSubmission seal) {
        this.seal = seal;
    }

    /** Empty before the first submission. */
    public Uni<Optional<SubmittedIdentity>> of(Mutiny.StatelessSession tx, UUID application) {
        return new Submissions(tx)
                .latest(application)
                .map(found -> Optional.ofNullable(found).map(seal::open))
                .map(text -> text.map(json -> SubmittedIdentity.of(application, json)));
    }
}
