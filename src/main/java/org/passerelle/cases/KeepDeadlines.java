package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Move;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Moves;
import org.passerelle.cases.status.Target;
import org.passerelle.notifications.Deadlines;
import org.passerelle.notifications.NewDeadline;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.deadline.DeadlineKind;
import org.passerelle.notifications.deadline.Ending;

/**
 * Opens a deadline where a move leads to something to do, and ends it when the case moves on. A case that comes back,
 * as from a question, goes on with the days it had left; a decision that is upheld gives all of them anew.
 */
@ApplicationScoped
class KeepDeadlines {

    private final Deadlines deadlines;

    KeepDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** True if a deadline was opened and the person was told of it, and so of the move. */
    Uni<Boolean> keep(Mutiny.StatelessSession tx, CaseMoved event) {
        return deadlines
                .end(tx, event.view().id(), ending(event.move().kind()), event.at())
                .chain(() -> arrived(tx, event));
    }

    private Uni<Boolean> arrived(Mutiny.StatelessSession tx, CaseMoved event) {
        CaseState state = event.view().state();
        Optional<Duration> time = Moves.timeToActIn(state);
        return time.isEmpty()
                ? Uni.createFrom().item(false)
                : begun(tx, event, kind(state), Math.toIntExact(time.get().toDays()));
    }

    private Uni<Boolean> begun(Mutiny.StatelessSession tx, CaseMoved event, DeadlineKind kind, int days) {
        Uni<Boolean> goesOn = comesBack(event)
                ? deadlines.resume(tx, event.view().id(), kind, event.at())
                : Uni.createFrom().item(false);
        return goesOn.chain(resumed -> resumed
                ? Uni.createFrom().item(false)
                : deadlines.open(tx, deadline(event, kind, days)).replaceWith(true));
    }

    /** The message of the move is that of the deadline; where the act itself tells of the move, there is another one. */
    private static NewDeadline deadline(CaseMoved event, DeadlineKind kind, int days) {
        CaseView view = event.view();
        Notice notice = MoveNotices.of(event).orElse(Notice.TIME_TO_ACT);
        return new NewDeadline(view.id(), view.accountId(), kind, days, event.at(), notice);
    }

    /** How many days a move would give somebody, from the first proof that they could know; empty where it gives none. */
    Uni<Optional<Integer>> wouldOpen(
            Mutiny.StatelessSession tx, UUID application, Move move, CaseState to, Instant now) {
        Optional<Integer> days = Moves.timeToActIn(to).map(time -> Math.toIntExact(time.toDays()));
        return days.isEmpty() || !comesBack(move)
                ? Uni.createFrom().item(days)
                : deadlines
                        .of(tx, application, now)
                        .map(known -> days.filter(_ -> known.stream().noneMatch(one -> one.kind() == kind(to))));
    }

    private static boolean comesBack(CaseMoved event) {
        return comesBack(event.move());
    }

    private static boolean comesBack(Move move) {
        return !(move.target() instanceof Target.State) && move.kind() != MoveKind.UPHOLD_DECISION;
    }

    private static Ending.How ending(MoveKind kind) {
        return switch (kind) {
            case ANSWER, CHALLENGE, CHALLENGE_LATE, START_CHECKS -> Ending.How.MET;
            case ASK_FOR_MORE -> Ending.How.SET_ASIDE;
            case SUBMIT,
                    ADMIT,
                    CALL,
                    DECLINE_CALL,
                    RETURN_UNREACHABLE,
                    DROP_QUESTION,
                    MIND_TO_GRANT,
                    ASK_FOR_BIOMETRICS,
                    GRANT,
                    BOOK_TRAVEL,
                    ARRIVE,
                    FIND_NOT_ELIGIBLE,
                    REFUSE,
                    REVERSE_DECISION,
                    UPHOLD_DECISION,
                    WITHDRAW,
                    UNDO_WITHDRAWAL,
                    CORRECT_MISTAKE,
                    CLOSE -> Ending.How.DROPPED;
        };
    }

    private static DeadlineKind kind(CaseState state) {
        return switch (state) {
            case CALLED -> DeadlineKind.ANSWER_CALL;
            case MORE_NEEDED -> DeadlineKind.ANSWER_QUESTION;
            case NOT_ELIGIBLE, REFUSED -> DeadlineKind.CHALLENGE;
            case DRAFT,
                    SUBMITTED,
                    WAITING,
                    CHECKS,
                    MINDED_TO_GRANT,
                    BIOMETRICS,
                    GRANTED,
                    TRAVEL_BOOKED,
                    ARRIVED,
                    UNDER_REVIEW,
                    WITHDRAWN,
                    CLOSED -> throw new IllegalStateException("No deadline leads to " + state);
        };
    }
}
