package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;

/** Reads what is known of a person's presence. */
@ApplicationScoped
class GatherPresence {

    private final Cases cases;

    GatherPresence(Cases cases) {
        this.cases = cases;
    }

    Uni<PresenceFacts> of(Mutiny.StatelessSession tx, CaseView view, Instant now) {
        return cases.calledAt(tx, view.id()).chain(called -> signs(tx, view, called, now));
    }

    private static Uni<PresenceFacts> signs(
            Mutiny.StatelessSession tx, CaseView view, Optional<Instant> called, Instant now) {
        return new PresenceSigns(tx).countingFor(view.id()).chain(signs -> days(tx, view, called, signs, now));
    }

    private static Uni<PresenceFacts> days(
            Mutiny.StatelessSession tx, CaseView view, Optional<Instant> called, List<StoredSign> signs, Instant now) {
        return new PresenceDays(tx).of(view.id()).chain(days -> new LocationFixes(tx)
                .of(view.id())
                .map(fixes -> new PresenceFacts(view, signs, days, called, fixes, now)));
    }
}
