package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.http.EntityTags;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Holds a case where it stands, or lets it go on; it keeps its place either way. */
@ApplicationScoped
class PauseCase {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final Cases cases;
    private final AuditTrail trail;

    PauseCase(Mutiny.SessionFactory sessions, InstantSource clock, CaseDoor door, Cases cases, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.cases = cases;
        this.trail = trail;
    }

    /** What became of it. */
    sealed interface Outcome {

        record Done(CaseView view) implements Outcome {}

        record Unknown() implements Outcome {}

        record ReasonNeeded() implements Outcome {}

        record Stale() implements Outcome {}

        /** Only an open case can be held. */
        record NotNow() implements Outcome {}
    }

    /** What is wanted, of which version, and why. */
    record Wish(UUID application, String ifMatch, boolean paused, String why) {}

    Uni<Outcome> pause(Actor.Staff actor, Wish wish) {
        return sessions.withStatelessTransaction(
                tx -> door.enter(tx, actor, wish.application(), Section.STATE, Right.WRITE)
                        .chain(entry -> switch (entry) {
                            case CaseEntry.Admitted _ -> locked(tx, actor, wish);
                            case CaseEntry.ReasonNeeded _ -> outcome(new Outcome.ReasonNeeded());
                            case CaseEntry.Unknown _ -> outcome(new Outcome.Unknown());
                        }));
    }

    private Uni<Outcome> locked(Mutiny.StatelessSession tx, Actor.Staff actor, Wish wish) {
        return new TaskRows(tx)
                .lockCase(wish.application())
                .chain(() -> cases.find(tx, wish.application()))
                .chain(view -> decide(tx, actor, wish, view.orElseThrow()));
    }

    private Uni<Outcome> decide(Mutiny.StatelessSession tx, Actor.Staff actor, Wish wish, CaseView view) {
        if (!EntityTags.matches(wish.ifMatch(), Long.toString(view.caseVersion()))) {
            return outcome(new Outcome.Stale());
        }
        if (!view.state().open()) {
            return outcome(new Outcome.NotNow());
        }
        AuditAction action = wish.paused() ? AuditAction.CASE_PAUSED : AuditAction.CASE_RESUMED;
        return cases.pause(tx, view.id(), wish.paused())
                .call(() -> trail.record(
                        tx,
                        AuditEntry.about(view.id(), action, actor, clock.instant())
                                .because(wish.why())))
                .chain(() -> cases.find(tx, view.id()))
                .map(after -> new Outcome.Done(after.orElseThrow()));
    }

    private static Uni<Outcome> outcome(Outcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
