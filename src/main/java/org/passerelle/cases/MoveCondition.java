package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.status.Move;
import org.passerelle.cases.status.Refusal;

/** SPI: a feature that knows what must be there before a case makes a move that the table allows. */
public interface MoveCondition {

    /** All that is lacking for this move, what weighs most first; none where nothing stands against it. */
    Uni<List<Refusal>> lacking(Mutiny.StatelessSession tx, CaseView view, Move move, Instant now);
}
