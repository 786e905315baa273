package org.passerelle.cases.status;

import static org.passerelle.cases.status.CaseState.ARRIVED;
import static org.passerelle.cases.status.CaseState.BIOMETRICS;
import static org.passerelle.cases.status.CaseState.CALLED;
import static org.passerelle.cases.status.CaseState.CHECKS;
import static org.passerelle.cases.status.CaseState.CLOSED;
import static org.passerelle.cases.status.CaseState.DRAFT;
import static org.passerelle.cases.status.CaseState.GRANTED;
import static org.passerelle.cases.status.CaseState.MINDED_TO_GRANT;
import static org.passerelle.cases.status.CaseState.MORE_NEEDED;
import static org.passerelle.cases.status.CaseState.NOT_ELIGIBLE;
import static org.passerelle.cases.status.CaseState.REFUSED;
import static org.passerelle.cases.status.CaseState.SUBMITTED;
import static org.passerelle.cases.status.CaseState.TRAVEL_BOOKED;
import static org.passerelle.cases.status.CaseState.UNDER_REVIEW;
import static org.passerelle.cases.status.CaseState.WAITING;
import static org.passerelle.cases.status.CaseState.WITHDRAWN;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.cases.status.Target.BeforeTheDecision;
import org.passerelle.cases.status.Target.BeforeTheMistake;
import org.passerelle.cases.status.Target.WhereItWas;

/** The one table of the moves a case may make; whatever is not in it cannot happen. */
public final class Moves {

    private static final Duration TIME_TO_ACT = Duration.ofDays(28);
    private static final Duration UNDO_DRAFT = Duration.ofHours(72);
    private static final Duration UNDO_OPEN = Duration.ofDays(14);

    private static final Set<Who> PERSON = Set.of(Who.APPLICANT, Who.HELPER);
    private static final Set<Who> OFFICER = Set.of(Who.CASEWORKER, Who.SUPERVISOR);
    private static final Set<Who> PERSON_OR_OFFICER = Set.of(Who.APPLICANT, Who.HELPER, Who.CASEWORKER, Who.SUPERVISOR);
    private static final Set<Who> OFFICER_OR_FEED = Set.of(Who.CASEWORKER, Who.SUPERVISOR, Who.STATUS_SYSTEM);
    private static final Set<Who> PROGRAMME = Set.of(Who.PROGRAMME_MANAGER, Who.SYSTEM);
    private static final Set<Who> SUPERVISOR = Set.of(Who.SUPERVISOR);

    private static final Set<CaseState> BEFORE_DECISION = Set.of(SUBMITTED, WAITING, CALLED, CHECKS);
    private static final Set<CaseState> DECIDED = Set.of(NOT_ELIGIBLE, REFUSED);

    private static final List<Move> ALL = Stream.of(
                    theQueue(),
                    theCall(),
                    theWayIn(),
                    questions(),
                    decisions(),
                    challenges(),
                    reviews(),
                    withdrawals(),
                    corrections(),
                    closings())
            .flatMap(List::stream)
            .toList();

    private Moves() {}

    /** Every row, in the order of a case's life. */
    public static List<Move> all() {
        return ALL;
    }

    /** How long a person has to act where that move leads; empty where there is nothing to do in time. */
    public static Optional<Duration> timeToActIn(CaseState state) {
        return ALL.stream()
                .filter(move -> move.kind() != MoveKind.WITHDRAW && move.leadsTo(state))
                .map(Move::deadline)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static List<Move> theQueue() {
        return List.of(
                step(MoveKind.SUBMIT, DRAFT, SUBMITTED, PERSON, Reason.SUBMITTED),
                step(MoveKind.ADMIT, SUBMITTED, WAITING, PROGRAMME, Reason.WINDOW_ADMITTED)
                        .alsoInBulk());
    }

    private static List<Move> theCall() {
        return List.of(
                step(MoveKind.CALL, WAITING, CALLED, PROGRAMME, Reason.LONGEST_WAITING, Reason.DRAWN, Reason.SPONSORED)
                        .alsoInBulk()
                        .within(TIME_TO_ACT),
                step(MoveKind.DECLINE_CALL, CALLED, WAITING, PERSON_OR_OFFICER, Reason.DECLINED)
                        .telling("application_call_declined"),
                step(MoveKind.RETURN_UNREACHABLE, CALLED, WAITING, OFFICER, Reason.UNREACHABLE)
                        .telling("application_call_unanswered"));
    }

    private static List<Move> theWayIn() {
        return Stream.of(
                        step(MoveKind.START_CHECKS, CALLED, CHECKS, OFFICER_OR_FEED, Reason.CHECKS_STARTED),
                        step(MoveKind.MIND_TO_GRANT, CHECKS, MINDED_TO_GRANT, OFFICER, Reason.CHECKS_PASSED),
                        step(
                                MoveKind.ASK_FOR_BIOMETRICS,
                                MINDED_TO_GRANT,
                                BIOMETRICS,
                                OFFICER_OR_FEED,
                                Reason.BIOMETRICS_ASKED),
                        step(MoveKind.GRANT, BIOMETRICS, GRANTED, OFFICER, Reason.BIOMETRICS_MATCHED),
                        step(MoveKind.BOOK_TRAVEL, GRANTED, TRAVEL_BOOKED, OFFICER_OR_FEED, Reason.TRAVEL_ARRANGED),
                        step(MoveKind.ARRIVE, TRAVEL_BOOKED, ARRIVED, OFFICER_OR_FEED, Reason.ARRIVAL_RECORDED))
                .map(Move::alsoInBulk)
                .toList();
    }

    private static List<Move> questions() {
        return List.of(
                Move.of(MoveKind.ASK_FOR_MORE, BEFORE_DECISION, MORE_NEEDED)
                        .by(OFFICER)
                        .because(Reason.PAPER_UNREADABLE, Reason.ANSWER_MISSING, Reason.ANSWER_UNCLEAR)
                        .because(Reason.IDENTITY_UNCLEAR, Reason.PRESENCE_UNCLEAR, Reason.OTHER)
                        .telling("application_more_needed")
                        .within(TIME_TO_ACT),
                Move.of(MoveKind.ANSWER, Set.of(MORE_NEEDED), new WhereItWas())
                        .by(PERSON_OR_OFFICER)
                        .because(Reason.ANSWERED)
                        .telling("application_answer_received"),
                Move.of(MoveKind.DROP_QUESTION, Set.of(MORE_NEEDED), new WhereItWas())
                        .by(OFFICER)
                        .because(Reason.NO_LONGER_NEEDED)
                        .telling("application_nothing_more_needed"));
    }

    private static List<Move> decisions() {
        return List.of(
                Move.of(MoveKind.FIND_NOT_ELIGIBLE, BEFORE_DECISION, NOT_ELIGIBLE)
                        .by(OFFICER)
                        .because(Reason.STATUS_HELD, Reason.REFUSED_IN_EUROPE, Reason.NOT_IN_PROGRAMME_COUNTRY)
                        .because(Reason.DUPLICATE, Reason.OTHER)
                        .byTwoPeople()
                        .telling("application_not_eligible")
                        .within(TIME_TO_ACT),
                Move.of(MoveKind.REFUSE, Set.of(CHECKS, MINDED_TO_GRANT, BIOMETRICS), REFUSED)
                        .by(OFFICER)
                        .because(Reason.SECURITY, Reason.FALSE_INFORMATION, Reason.REQUIREMENTS_NOT_MET, Reason.OTHER)
                        .byTwoPeople()
                        .telling("application_refused")
                        .within(TIME_TO_ACT));
    }

    private static List<Move> challenges() {
        return List.of(
                Move.of(MoveKind.CHALLENGE, DECIDED, UNDER_REVIEW)
                        .by(PERSON_OR_OFFICER)
                        .because(Reason.DECISION_DISPUTED)
                        .telling("application_under_review"),
                Move.of(MoveKind.CHALLENGE_LATE, DECIDED, UNDER_REVIEW)
                        .by(PERSON_OR_OFFICER)
                        .because(Reason.NOT_TOLD_IN_TIME, Reason.COULD_NOT_ACT_IN_TIME, Reason.NEW_FACTS, Reason.OTHER)
                        .telling("application_under_review"));
    }

    private static List<Move> reviews() {
        return List.of(
                Move.of(MoveKind.REVERSE_DECISION, Set.of(UNDER_REVIEW), new BeforeTheDecision())
                        .by(OFFICER)
                        .because(Reason.DECISION_WRONG, Reason.NEW_FACTS)
                        .telling("application_decision_reversed"),
                Move.of(MoveKind.UPHOLD_DECISION, Set.of(UNDER_REVIEW), new WhereItWas())
                        .by(OFFICER)
                        .because(Reason.DECISION_RIGHT)
                        .telling("application_decision_upheld"));
    }

    private static List<Move> withdrawals() {
        return List.of(
                step(MoveKind.WITHDRAW, DRAFT, WITHDRAWN, PERSON, Reason.OWN_WISH)
                        .within(UNDO_DRAFT),
                Move.of(MoveKind.WITHDRAW, CaseState.allThat(CaseState::open), WITHDRAWN)
                        .by(PERSON)
                        .because(Reason.OWN_WISH)
                        .telling("application_withdrawn")
                        .within(UNDO_OPEN),
                Move.of(MoveKind.UNDO_WITHDRAWAL, Set.of(WITHDRAWN), new WhereItWas())
                        .by(PERSON)
                        .because(Reason.CHANGED_MIND)
                        .telling("application_restored"));
    }

    private static List<Move> corrections() {
        return List.of(
                Move.of(MoveKind.CORRECT_MISTAKE, CaseState.allThat(state -> state != DRAFT), new BeforeTheMistake())
                        .by(SUPERVISOR)
                        .because(Reason.WRONG_CASE, Reason.WRONG_STATE, Reason.WRONG_REASON)
                        .alsoInBulk()
                        .telling("application_apology"));
    }

    private static List<Move> closings() {
        Move anyOpen = Move.of(MoveKind.CLOSE, CaseState.allThat(CaseState::open), CLOSED)
                .by(OFFICER);
        return List.of(
                // Nobody may learn of a death from a message to the phone of the person who died.
                anyOpen.because(Reason.DIED),
                anyOpen.because(Reason.MERGED).telling("application_merged"),
                anyOpen.because(Reason.PROTECTED).telling("application_protected"));
    }

    private static Move step(MoveKind kind, CaseState from, CaseState to, Set<Who> who, Reason... reasons) {
        String notice = "application_" + to.name().toLowerCase(Locale.ROOT);
        return Move.of(kind, Set.of(from), to).by(who).because(reasons).telling(notice);
    }
}
