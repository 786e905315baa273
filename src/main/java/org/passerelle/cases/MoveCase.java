package org.passerelle.cases;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseFacts;
import org.passerelle.cases.status.Decide;
import org.passerelle.cases.status.Decision;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.Refusal;
import org.passerelle.platform.Ids;

/** Moves a case if the table allows it: lock, decide, write, tell the observers. */
@ApplicationScoped
class MoveCase {

    private final IssueReference references;
    private final GatherFacts gather;
    private final MoveConditions conditions;
    private final List<MoveObserver> observers;

    MoveCase(
            IssueReference references,
            GatherFacts gather,
            MoveConditions conditions,
            @All List<MoveObserver> observers) {
        this.references = references;
        this.gather = gather;
        this.conditions = conditions;
        this.observers = observers;
    }

    Uni<Moved> move(Mutiny.StatelessSession tx, UUID id, MoveRequest request, @Nullable Long expectedVersion) {
        return new Applications(tx)
                .lock(id)
                .chain(found -> found
                        ? locked(tx, id, request, expectedVersion)
                        : Uni.createFrom().item(new Moved.Unknown()));
    }

    private Uni<Moved> locked(
            Mutiny.StatelessSession tx, UUID id, MoveRequest request, @Nullable Long expectedVersion) {
        return new Applications(tx).standing(id).chain(standing -> decide(tx, standing, request, expectedVersion));
    }

    private Uni<Moved> decide(
            Mutiny.StatelessSession tx, Standing standing, MoveRequest request, @Nullable Long expectedVersion) {
        return gather.facts(tx, standing, request.now())
                .chain(facts -> decision(tx, standing.view(), facts, request))
                .chain(decision -> conditions.weigh(tx, standing.view(), decision, request.now()))
                .chain(decision -> act(tx, standing, request, expectedVersion, decision));
    }

    /** A later form goes nowhere while its case does not ask for it. */
    private static Uni<Decision> decision(
            Mutiny.StatelessSession tx, CaseView view, CaseFacts facts, MoveRequest request) {
        UUID supplemented = view.supplementTo();
        Decision decision = Decide.move(facts, request);
        return supplemented == null || !(decision instanceof Decision.Allowed)
                ? Uni.createFrom().item(decision)
                : new Applications(tx)
                        .find(supplemented)
                        .map(found ->
                                found.filter(of -> of.state().takesSupplement()).isPresent()
                                        ? decision
                                        : new Decision.Refused(Refusal.MOVE_NOT_ALLOWED));
    }

    private Uni<Moved> act(
            Mutiny.StatelessSession tx,
            Standing standing,
            MoveRequest request,
            @Nullable Long expectedVersion,
            Decision decision) {
        CaseView view = standing.view();
        return switch (decision) {
            case Decision.Unchanged() -> Uni.createFrom().item(new Moved.Unchanged(view));
            case Decision _
            when expectedVersion != null && expectedVersion != view.caseVersion() ->
                Uni.createFrom().item(new Moved.Stale(view));
            case Decision.Refused(Refusal refusal) -> Uni.createFrom().item(new Moved.Refused(view, refusal));
            case Decision.Allowed allowed -> write(tx, standing, request, allowed);
        };
    }

    private Uni<Moved> write(
            Mutiny.StatelessSession tx, Standing standing, MoveRequest request, Decision.Allowed allowed) {
        Applications applications = new Applications(tx);
        return reference(applications, standing.view(), allowed.move().kind())
                .map(reference -> Step.of(Ids.next(), standing, allowed, request, reference))
                .call(applications::update)
                .call(new CaseMoves(tx)::add)
                .call(step -> tell(tx, step.event()))
                .map(step -> new Moved.Done(step.after(), step.event()));
    }

    /** A second submission, after a correction, keeps the number people know; a later form has that of its case. */
    private Uni<@Nullable String> reference(Applications applications, CaseView view, MoveKind kind) {
        return kind == MoveKind.SUBMIT && view.reference() == null && view.supplementTo() == null
                ? references.issue(applications)
                : Uni.createFrom().item(view.reference());
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, CaseMoved event) {
        return Multi.createFrom()
                .iterable(observers)
                .onItem()
                .transformToUniAndConcatenate(observer -> observer.moved(tx, event))
                .onItem()
                .ignoreAsUni();
    }
}
