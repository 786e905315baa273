package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.deadline.Wording;

/** SPI: a feature that knows what else of a case ends by itself. */
public interface CaseDeadlines {

    /** What ends, explained in these words. */
    Uni<List<CaseDeadline>> of(Mutiny.StatelessSession tx, CaseView view, Wording wording, Instant now);
}
