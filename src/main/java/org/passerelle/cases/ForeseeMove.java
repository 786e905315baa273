package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Choice;
import org.passerelle.cases.status.Choices;
import org.passerelle.cases.status.Decide;
import org.passerelle.cases.status.Decision;
import org.passerelle.cases.status.Move;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Refusal;
import org.passerelle.notifications.Notice;

/** Tells what would come of a wish to move a case, by the same facts and the same table as the move itself. */
@ApplicationScoped
class ForeseeMove {

    private final GatherFacts gather;
    private final KeepDeadlines deadlines;
    private final MoveConditions conditions;

    ForeseeMove(GatherFacts gather, KeepDeadlines deadlines, MoveConditions conditions) {
        this.gather = gather;
        this.deadlines = deadlines;
        this.conditions = conditions;
    }

    Uni<Foreseen> foresee(Mutiny.StatelessSession tx, UUID id, MoveRequest request) {
        return new Applications(tx)
                .lock(id)
                .chain(found -> found
                        ? new Applications(tx).standing(id).chain(standing -> foreseen(tx, standing, request))
                        : Uni.createFrom().item(new Foreseen.Unknown()));
    }

    Uni<List<Choice>> choices(Mutiny.StatelessSession tx, UUID id, Mover by, Instant now) {
        return new Applications(tx)
                .standing(id)
                .chain(standing -> gather.facts(tx, standing, now))
                .map(facts -> Choices.of(facts, by, now));
    }

    private Uni<Foreseen> foreseen(Mutiny.StatelessSession tx, Standing standing, MoveRequest request) {
        return gather.facts(tx, standing, request.now())
                .map(facts -> Decide.move(facts, request.asIfConfirmed()))
                .chain(decision -> foreseen(tx, standing.view(), decision, request));
    }

    private Uni<Foreseen> foreseen(Mutiny.StatelessSession tx, CaseView view, Decision decision, MoveRequest request) {
        return switch (decision) {
            case Decision.Unchanged() -> Uni.createFrom().item(new Foreseen.Already(view));
            case Decision.Refused(Refusal refusal) -> Uni.createFrom().item(new Foreseen.Not(view, refusal, List.of()));
            case Decision.Allowed allowed -> allowed(tx, view, allowed, request);
        };
    }

    private Uni<Foreseen> allowed(
            Mutiny.StatelessSession tx, CaseView view, Decision.Allowed allowed, MoveRequest request) {
        return conditions
                .lacking(tx, view, allowed.move(), request.now())
                .chain(lacking -> lacking.isEmpty()
                        ? would(tx, view, allowed, request)
                        : Uni.createFrom().item(new Foreseen.Not(view, lacking.getFirst(), lacking)));
    }

    private Uni<Foreseen> would(
            Mutiny.StatelessSession tx, CaseView view, Decision.Allowed allowed, MoveRequest request) {
        Move move = allowed.move();
        CaseState to = allowed.target().state();
        Notice notice = MoveNotices.of(move, request.reason()).orElse(null);
        return deadlines
                .wouldOpen(tx, view.id(), move, to, request.now())
                .map(days -> new Foreseen.Would(
                        view,
                        move,
                        to,
                        notice == null && days.isPresent() ? Notice.TIME_TO_ACT : notice,
                        days.orElse(null)));
    }
}
