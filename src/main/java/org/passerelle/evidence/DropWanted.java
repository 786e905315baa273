package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes one thing from a request: it is no longer needed. */
@ApplicationScoped
public class DropWanted {

    /** One thing of one request. */
    public record Wanted(UUID application, UUID request, UUID thing) {}

    /** False where there is no such thing, or it was dropped before. */
    public Uni<Boolean> drop(Mutiny.StatelessSession tx, Wanted wanted, UUID by, Instant now) {
        return new EvidenceRequests(tx).drop(wanted.application(), wanted.request(), wanted.thing(), by, now);
    }
}
