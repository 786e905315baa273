package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Foreseen;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Refusal;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.ForeseeMessage;
import org.passerelle.notifications.ForeseenMessage;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.security.Actor;

/** Tells what an officer's wish would come to, in the transaction in which it may then be done. */
@ApplicationScoped
class ForeseeTransition {

    /** What hangs on these cannot be said by a code: the person reads why, or what is needed, in plain words. */
    private static final Set<MoveKind> NEED_WORDS =
            EnumSet.of(MoveKind.ASK_FOR_MORE, MoveKind.FIND_NOT_ELIGIBLE, MoveKind.REFUSE, MoveKind.UPHOLD_DECISION);

    private final CaseDoor door;
    private final Cases cases;
    private final ForeseeMessage messages;

    ForeseeTransition(CaseDoor door, Cases cases, ForeseeMessage messages) {
        this.door = door;
        this.cases = cases;
        this.messages = messages;
    }

    Uni<Foresight> foresee(
            Mutiny.StatelessSession tx, Actor.Staff actor, TransitionWish wish, Right right, Instant now) {
        Mover by = Officer.of(actor);
        return door.enter(tx, actor, wish.application(), Section.DECISIONS, right)
                .chain(entry -> switch (entry) {
                    case CaseEntry.Admitted _ -> entered(tx, wish, by, now);
                    case CaseEntry.ReasonNeeded _ -> foresight(new Foresight.ReasonNeeded());
                    case CaseEntry.Unknown _ -> foresight(new Foresight.Unknown());
                });
    }

    private Uni<Foresight> entered(Mutiny.StatelessSession tx, TransitionWish wish, Mover by, Instant now) {
        return cases.foresee(tx, wish.application(), wish.request(by, now))
                .chain(foreseen -> weigh(tx, foreseen, wish, by, now));
    }

    private Uni<Foresight> weigh(
            Mutiny.StatelessSession tx, Foreseen foreseen, TransitionWish wish, Mover by, Instant now) {
        return switch (foreseen) {
            case Foreseen.Unknown() -> foresight(new Foresight.Unknown());
            case Foreseen.Already already -> refused(tx, never(already.view()), wish, by, now);
            case Foreseen.Not not -> refused(tx, not, wish, by, now);
            case Foreseen.Would would -> would(tx, would, wish, by, now);
        };
    }

    private Uni<Foresight> would(
            Mutiny.StatelessSession tx, Foreseen.Would would, TransitionWish wish, Mover by, Instant now) {
        if (would.move().kind() == MoveKind.CLOSE && wish.reason() == Reason.MERGED) {
            return refused(tx, never(would.view()), wish, by, now);
        }
        if (wish.stale(would.view())) {
            return foresight(new Foresight.Stale());
        }
        return NEED_WORDS.contains(would.move().kind()) && wish.words() == null
                ? foresight(new Foresight.WordsRequired())
                : preview(tx, would, wish.reason(), wish.words()).map(preview -> new Foresight.Ready(would, preview));
    }

    /** What the person would be told by that move. */
    Uni<MovePreview> preview(Mutiny.StatelessSession tx, Foreseen.Would would, Reason reason, @Nullable String words) {
        Notice notice = would.notice();
        Uni<Optional<ForeseenMessage>> message = notice == null
                ? Uni.createFrom().item(Optional.empty())
                : messages.of(
                        tx,
                        Announcement.about(would.view().id(), would.view().accountId(), notice),
                        would.everywhere());
        return message.map(found -> MovePreview.of(would, reason, words, found));
    }

    private Uni<Foresight> refused(
            Mutiny.StatelessSession tx, Foreseen.Not not, TransitionWish wish, Mover by, Instant now) {
        return wish.stale(not.view())
                ? foresight(new Foresight.Stale())
                : cases.choices(tx, not.view().id(), by, now)
                        .map(choices -> new Foresight.Refused(not.refusal(), not.lacking(), ChoiceItem.of(choices)));
    }

    private static Foreseen.Not never(CaseView view) {
        return new Foreseen.Not(view, Refusal.MOVE_NOT_ALLOWED, List.of());
    }

    private static Uni<Foresight> foresight(Foresight foresight) {
        return Uni.createFrom().item(foresight);
    }
}
