package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What officers signed of all that a person tells: it ends when the person tells it in another way. */
@ApplicationScoped
class Signatures {

    private static final String TOLD_ANEW = "The person has told it anew since.";

    private final FindingDesk desk;

    Signatures(FindingDesk desk) {
        this.desk = desk;
    }

    /** Officers read it anew and sign again; nobody is asked why they changed a word. */
    Uni<Void> end(Mutiny.StatelessSession tx, UUID application, Instant now) {
        return new Findings(tx)
                .of(application)
                .map(all -> FindingDesk.ofKinds(all, FindingRules.signatures()))
                .chain(signed -> desk.withdrawAll(tx, application, signed, null, TOLD_ANEW, now));
    }
}
