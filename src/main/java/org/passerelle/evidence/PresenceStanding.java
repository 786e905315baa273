package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Cases;

/** Whether presence in France was shown, for whoever draws, calls and decides; it stays true when signs are old. */
@ApplicationScoped
public class PresenceStanding {

    private final Cases cases;

    PresenceStanding(Cases cases) {
        this.cases = cases;
    }

    /** Whether it was shown once: what entering a draw and being called need. */
    public Uni<Boolean> shownBeforeCall(Mutiny.StatelessSession tx, UUID application) {
        return new PresenceDays(tx).of(application).map(days -> PresenceDays.find(days, null)
                .isPresent());
    }

    /** Whether it was shown once more since the call that stands; false where there is none. */
    public Uni<Boolean> shownAfterCall(Mutiny.StatelessSession tx, UUID application) {
        return cases.calledAt(tx, application).chain(called -> new PresenceDays(tx)
                .of(application)
                .map(days -> called.flatMap(at -> PresenceDays.find(days, at)).isPresent()));
    }
}
