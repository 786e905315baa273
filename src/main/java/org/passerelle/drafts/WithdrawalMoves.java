package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Moved;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.Reason;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.EveryContact;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.http.ActorTags;
import org.passerelle.platform.http.EntityTags;
import org.passerelle.platform.security.Actor;

/** What withdrawing and its undoing share: lock, decide, move, tell the person. */
@ApplicationScoped
class WithdrawalMoves {

    private final Mutiny.SessionFactory sessions;
    private final AccessRules access;
    private final Cases cases;
    private final EveryContact everyContact;

    WithdrawalMoves(Mutiny.SessionFactory sessions, AccessRules access, Cases cases, EveryContact everyContact) {
        this.sessions = sessions;
        this.access = access;
        this.cases = cases;
        this.everyContact = everyContact;
    }

    /** Who wants what; {@code ifMatch} is null when the caller does not say which version it means. */
    record Wish(Actor actor, UUID id, @Nullable String ifMatch, MoveKind kind, Reason reason, Instant now) {

        private MoveRequest request() {
            return MoveRequest.of(kind, Movers.of(actor), reason, now);
        }

        private boolean fulfilled(DraftHeader header) {
            boolean withdrawn = header.state() == CaseState.WITHDRAWN;
            return withdrawn == (kind == MoveKind.WITHDRAW);
        }

        private boolean stale(DraftHeader header) {
            return ifMatch != null && !EntityTags.matches(ifMatch, ActorTags.of(header.tag(), actor, id));
        }
    }

    Uni<WithdrawalOutcome> move(Wish wish) {
        return sessions.withStatelessTransaction(tx -> locked(tx, wish));
    }

    private Uni<WithdrawalOutcome> locked(Mutiny.StatelessSession tx, Wish wish) {
        return new Drafts(tx).lock(wish.id()).chain(header -> decide(tx, header, wish));
    }

    /** A second tap is fulfilled before its tag is looked at: the first tap has changed the tag. */
    private Uni<WithdrawalOutcome> decide(Mutiny.StatelessSession tx, @Nullable DraftHeader header, Wish wish) {
        if (header == null) {
            return outcome(new WithdrawalOutcome.NotFound());
        }
        return access.admit(tx, wish.actor(), header.subject(), Section.FORM, Right.WITHDRAW)
                .chain(admitted -> admitted ? admitted(tx, header, wish) : outcome(new WithdrawalOutcome.NotFound()));
    }

    private Uni<WithdrawalOutcome> admitted(Mutiny.StatelessSession tx, DraftHeader header, Wish wish) {
        if (wish.fulfilled(header)) {
            return outcome(new WithdrawalOutcome.Done(header));
        }
        if (wish.stale(header)) {
            return outcome(new WithdrawalOutcome.Stale());
        }
        return cases.move(tx, wish.id(), wish.request(), null)
                .call(moved -> revive(tx, moved, wish))
                .call(moved -> tell(tx, moved, wish))
                .chain(moved -> outcome(tx, moved, wish.id()));
    }

    /** Taking a withdrawal back is work on the draft: its life starts anew. */
    private static Uni<Void> revive(Mutiny.StatelessSession tx, Moved moved, Wish wish) {
        return moved instanceof Moved.Done done && done.view().state() == CaseState.DRAFT
                ? new Drafts(tx).revive(wish.id(), DraftLife.lapsesAfter(wish.now()), wish.now())
                : Uni.createFrom().voidItem();
    }

    /** On every contact: who holds the one phone may not be the person. */
    private Uni<Void> tell(Mutiny.StatelessSession tx, Moved moved, Wish wish) {
        if (!(moved instanceof Moved.Done done)) {
            return Uni.createFrom().voidItem();
        }
        Instant until = done.view().undoUntil();
        Map<String, String> values = until == null ? Map.of() : NoticeValues.withdrawn(until);
        Notice notice = Notice.of(done.event().move().notice());
        return everyContact
                .tell(
                        tx,
                        Announcement.about(wish.id(), done.view().accountId(), notice)
                                .with(values))
                .replaceWithVoid();
    }

    private static Uni<WithdrawalOutcome> outcome(Mutiny.StatelessSession tx, Moved moved, UUID id) {
        return switch (moved) {
            case Moved.Done _, Moved.Unchanged _ -> done(tx, id);
            case Moved.Refused refused -> outcome(new WithdrawalOutcome.Refused(refused.refusal()));
            case Moved.Stale _ -> outcome(new WithdrawalOutcome.Stale());
            case Moved.Unknown() -> outcome(new WithdrawalOutcome.NotFound());
        };
    }

    private static Uni<WithdrawalOutcome> done(Mutiny.StatelessSession tx, UUID id) {
        return new Drafts(tx)
                .find(id)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("The application is gone"))
                .map(WithdrawalOutcome.Done::new);
    }

    private static Uni<WithdrawalOutcome> outcome(WithdrawalOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
