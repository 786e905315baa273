package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.PossibleActor;

/** Notes who comes by a link, and when. */
@ApplicationScoped
class VouchVisits {

    private final PossibleActor visitor;
    private final InstantSource clock;

    VouchVisits(PossibleActor visitor, InstantSource clock) {
        this.visitor = visitor;
        this.clock = clock;
    }

    Uni<VouchVisit> of(String token, @Nullable String deviceToken) {
        return visitor.find().map(actor -> new VouchVisit(token, actor, deviceToken, clock.instant()));
    }
}
