package org.passerelle.cases;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.status.Decision;
import org.passerelle.cases.status.Move;
import org.passerelle.cases.status.Refusal;

/** Asks every feature what is lacking for a move, one after the other, after the table has allowed it. */
@ApplicationScoped
class MoveConditions {

    private final List<MoveCondition> conditions;

    MoveConditions(@All List<MoveCondition> conditions) {
        this.conditions = conditions;
    }

    Uni<List<Refusal>> lacking(Mutiny.StatelessSession tx, CaseView view, Move move, Instant now) {
        return Multi.createFrom()
                .iterable(conditions)
                .onItem()
                .transformToUniAndConcatenate(condition -> condition.lacking(tx, view, move, now))
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    /** The same decision, or the refusal of what is lacking most. */
    Uni<Decision> weigh(Mutiny.StatelessSession tx, CaseView view, Decision decision, Instant now) {
        return decision instanceof Decision.Allowed allowed
                ? lacking(tx, view, allowed.move(), now)
                        .map(lacking -> lacking.isEmpty() ? decision : new Decision.Refused(lacking.getFirst()))
                : Uni.createFrom().item(decision);
    }
}
