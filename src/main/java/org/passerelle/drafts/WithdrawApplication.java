package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Moved;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Refusal;
import org.passerelle.cases.status.Who;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.http.EntityTags;
import org.passerelle.platform.security.Actor;

/** Withdraws an application, or takes the withdrawal back while there is time. */
@ApplicationScoped
class WithdrawApplication {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final AccessRules access;
    private final Cases cases;
    private final Outbox outbox;

    WithdrawApplication(
            Mutiny.SessionFactory sessions, InstantSource clock, AccessRules access, Cases cases, Outbox outbox) {
        this.outbox = outbox;
        this.sessions = sessions;
        this.clock = clock;
        this.access = access;
        this.cases = cases;
    }

    /** What became of the wish. */
    sealed interface Outcome {
        /** Done, now or before. */
        record Done(DraftHeader application) implements Outcome {}

        /** No such application for this actor. */
        record NotFound() implements Outcome {}

        /** It has changed since the version the caller means. */
        record Stale() implements Outcome {}

        /** The table does not allow it. */
        record Refused(Refusal refusal) implements Outcome {}
    }

    Uni<Outcome> withdraw(Actor.Applicant actor, UUID id, @Nullable String ifMatch) {
        return move(new Call(actor, id, ifMatch, MoveKind.WITHDRAW, Reason.OWN_WISH, clock.instant()));
    }

    Uni<Outcome> undo(Actor.Applicant actor, UUID id, @Nullable String ifMatch) {
        return move(new Call(actor, id, ifMatch, MoveKind.UNDO_WITHDRAWAL, Reason.CHANGED_MIND, clock.instant()));
    }

    private record Call(
            Actor.Applicant actor, UUID id, @Nullable String ifMatch, MoveKind kind, Reason reason, Instant now) {

        MoveRequest request() {
            return MoveRequest.of(kind, new Mover(Who.APPLICANT, actor.accountId()), reason, now);
        }
    }

    private Uni<Outcome> move(Call call) {
        return sessions.withStatelessTransaction(
                tx -> new Drafts(tx).lock(call.id()).chain(header -> found(tx, header, call)));
    }

    private Uni<Outcome> found(Mutiny.StatelessSession tx, @Nullable DraftHeader header, Call call) {
        if (header == null || !access.allows(call.actor(), header.subject(), Section.FORM, Right.WITHDRAW)) {
            return Uni.createFrom().item(new Outcome.NotFound());
        }
        if (call.ifMatch() != null && !EntityTags.matches(call.ifMatch(), header.tag())) {
            return Uni.createFrom().item(new Outcome.Stale());
        }
        return cases.move(tx, call.id(), call.request(), null)
                .call(moved -> tell(tx, moved, call))
                .chain(moved -> outcome(tx, moved, call.id()));
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, Moved moved, Call call) {
        if (!(moved instanceof Moved.Done done)) {
            return Uni.createFrom().voidItem();
        }
        Instant until = done.view().undoUntil();
        Actor.Applicant actor = call.actor();
        return until == null
                ? outbox.tell(tx, actor.accountId(), Notice.APPLICATION_RESTORED, actor.language(), Map.of())
                : outbox.tell(
                        tx,
                        actor.accountId(),
                        Notice.APPLICATION_WITHDRAWN,
                        actor.language(),
                        NoticeValues.withdrawn(until));
    }

    private static Uni<Outcome> outcome(Mutiny.StatelessSession tx, Moved moved, UUID id) {
        return switch (moved) {
            case Moved.Done _, Moved.Unchanged _ -> done(tx, id);
            case Moved.Refused refused -> Uni.createFrom().item(new Outcome.Refused(refused.refusal()));
            case Moved.Stale _ -> Uni.createFrom().item(new Outcome.Stale());
            case Moved.Unknown() -> Uni.createFrom().item(new Outcome.NotFound());
        };
    }

    private static Uni<Outcome> done(Mutiny.StatelessSession tx, UUID id) {
        return new Drafts(tx)
                .find(id)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("The application is gone"))
                .map(Outcome.Done::new);
    }
}
