package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Records that something about a person was asked outside; that is a disclosure, and the person sees it. */
@ApplicationScoped
class AskCheck {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final MoveSecrets secrets;
    private final AuditTrail trail;

    AskCheck(
            Mutiny.SessionFactory sessions, InstantSource clock, CaseDoor door, MoveSecrets secrets, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.secrets = secrets;
        this.trail = trail;
    }

    /** What is asked; {@code hiddenUntil} only with the {@code ground} in law for not telling the person before. */
    record Wish(
            UUID application,
            CheckKind kind,
            @Nullable Instant hiddenUntil,
            @Nullable String ground) {}

    Uni<CheckOutcome> ask(Actor.Staff actor, Wish wish) {
        return sessions.withStatelessTransaction(
                tx -> door.enter(tx, actor, wish.application(), Section.STATE, Right.READ)
                        .chain(entry -> switch (entry) {
                            case CaseEntry.Admitted(CaseView view) -> about(tx, actor, wish, view);
                            case CaseEntry.ReasonNeeded _ -> outcome(new CheckOutcome.ReasonNeeded());
                            case CaseEntry.Unknown _ -> outcome(new CheckOutcome.Unknown());
                        }));
    }

    private Uni<CheckOutcome> about(Mutiny.StatelessSession tx, Actor.Staff actor, Wish wish, CaseView view) {
        return view.state().open() ? add(tx, actor, wish, clock.instant()) : outcome(new CheckOutcome.NotNow());
    }

    private Uni<CheckOutcome> add(Mutiny.StatelessSession tx, Actor.Staff actor, Wish wish, Instant now) {
        UUID id = Ids.next();
        byte[] ground = secrets.seal(MoveSecrets.Place.CHECK_GROUND, id, wish.ground());
        return new CheckRows(tx)
                .add(id, wish, ground, actor.staffId(), now)
                .chain(added -> added ? added(tx, actor, wish, id, now) : outcome(new CheckOutcome.Open()));
    }

    private Uni<CheckOutcome> added(Mutiny.StatelessSession tx, Actor.Staff actor, Wish wish, UUID id, Instant now) {
        AuditEntry entry = AuditEntry.about(wish.application(), AuditAction.DISCLOSED, actor, now)
                .coded(wish.kind().code())
                .hiddenUntil(wish.hiddenUntil());
        return trail.record(tx, entry)
                .chain(() -> new CheckRows(tx).find(wish.application(), id))
                .map(found -> new CheckOutcome.Done(CheckItem.of(found.orElseThrow(), secrets)));
    }

    private static Uni<CheckOutcome> outcome(CheckOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
