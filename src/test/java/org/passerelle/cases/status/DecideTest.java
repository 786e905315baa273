package org.passerelle.cases.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.cases.status.CaseState.CHECKS;
import static org.passerelle.cases.status.CaseState.CLOSED;
import static org.passerelle.cases.status.CaseState.DRAFT;
import static org.passerelle.cases.status.CaseState.MORE_NEEDED;
import static org.passerelle.cases.status.CaseState.NOT_ELIGIBLE;
import static org.passerelle.cases.status.CaseState.REFUSED;
import static org.passerelle.cases.status.CaseState.SUBMITTED;
import static org.passerelle.cases.status.CaseState.UNDER_REVIEW;
import static org.passerelle.cases.status.CaseState.WAITING;
import static org.passerelle.cases.status.CaseState.WITHDRAWN;
import static org.passerelle.cases.status.TestingCases.NOW;
import static org.passerelle.cases.status.TestingCases.OFFICER_ONE;
import static org.passerelle.cases.status.TestingCases.OFFICER_TWO;
import static org.passerelle.cases.status.TestingCases.alone;
import static org.passerelle.cases.status.TestingCases.challengeable;
import static org.passerelle.cases.status.TestingCases.confirmedBy;
import static org.passerelle.cases.status.TestingCases.decidedBy;
import static org.passerelle.cases.status.TestingCases.inBulk;
import static org.passerelle.cases.status.TestingCases.later;
import static org.passerelle.cases.status.TestingCases.movedFrom;
import static org.passerelle.cases.status.TestingCases.standing;
import static org.passerelle.cases.status.TestingCases.wish;
import static org.passerelle.cases.status.TestingCases.withAnotherLive;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.status.Decision.Allowed;
import org.passerelle.cases.status.Decision.Refused;
import org.passerelle.cases.status.Decision.Unchanged;
import org.passerelle.cases.status.MoveRequest.Wanted;

class DecideTest {

    private static final MoveRequest WITHDRAW = wish(MoveKind.WITHDRAW, Who.APPLICANT, Reason.OWN_WISH);
    private static final MoveRequest UNDO = wish(MoveKind.UNDO_WITHDRAWAL, Who.APPLICANT, Reason.CHANGED_MIND);
    private static final MoveRequest REFUSE = wish(MoveKind.REFUSE, Who.CASEWORKER, Reason.SECURITY);
    private static final MoveRequest CORRECT = wish(MoveKind.CORRECT_MISTAKE, Who.SUPERVISOR, Reason.WRONG_CASE);

    @Test
    void theObjectionsComeInOrderMoveReasonRole() {
        var facts = standing(CHECKS);
        assertRefused(facts, wish(MoveKind.SUBMIT, Who.SYSTEM, Reason.DIED), Refusal.MOVE_NOT_ALLOWED);
        assertRefused(facts, wish(MoveKind.REFUSE, Who.APPLICANT, Reason.DIED), Refusal.REASON_UNKNOWN);
        assertRefused(facts, wish(MoveKind.REFUSE, Who.APPLICANT, Reason.SECURITY), Refusal.ROLE_NOT_ALLOWED);
    }

    @Test
    void aWishToBeWhereTheCaseIsChangesNothing() {
        assertThat(Decide.move(standing(WITHDRAWN, DRAFT), WITHDRAW)).isEqualTo(new Unchanged());
        assertThat(Decide.move(standing(DRAFT), UNDO)).isEqualTo(new Unchanged());
        assertThat(Decide.move(standing(CHECKS), wish(new Wanted.State(CHECKS), Who.CASEWORKER, Reason.CHECKS_STARTED)))
                .isEqualTo(new Unchanged());
    }

    @Test
    void whatMayNotGoOutInBulkIsRefusedInBulk() {
        assertRefused(standing(CHECKS), inBulk(REFUSE), Refusal.BULK_NOT_ALLOWED);
        assertThat(Decide.move(
                        standing(CaseState.CALLED),
                        inBulk(wish(MoveKind.START_CHECKS, Who.STATUS_SYSTEM, Reason.CHECKS_STARTED))))
                .isInstanceOf(Allowed.class);
    }

    @Nested
    class ADecisionAgainstAPerson {

        @Test
        void needsAnotherPersonOfTheSameStanding() {
            var facts = standing(CHECKS);
            assertRefused(facts, alone(REFUSE), Refusal.SECOND_PERSON_NEEDED);
            assertRefused(
                    facts, confirmedBy(REFUSE, new Mover(Who.SUPERVISOR, OFFICER_ONE)), Refusal.SECOND_PERSON_NEEDED);
            assertRefused(facts, confirmedBy(REFUSE, new Mover(Who.HELPER, OFFICER_TWO)), Refusal.SECOND_PERSON_NEEDED);
            assertRefused(facts, confirmedBy(REFUSE, new Mover(Who.SUPERVISOR, null)), Refusal.SECOND_PERSON_NEEDED);
            assertLeadsTo(facts, REFUSE, REFUSED, CHECKS);
        }

        @Test
        void isReviewedByAnotherOfficer() {
            var facts = decidedBy(standing(UNDER_REVIEW, CHECKS, REFUSED), OFFICER_ONE);
            var uphold = wish(MoveKind.UPHOLD_DECISION, Who.CASEWORKER, Reason.DECISION_RIGHT);
            assertRefused(facts, uphold, Refusal.OTHER_OFFICER_NEEDED);
            assertLeadsTo(decidedBy(facts, OFFICER_TWO), uphold, REFUSED, CHECKS);
        }

        @Test
        void whenReversedLeadsBackToWhereItWasTaken() {
            var facts = standing(UNDER_REVIEW, CHECKS, NOT_ELIGIBLE);
            assertLeadsTo(facts, wish(MoveKind.REVERSE_DECISION, Who.SUPERVISOR, Reason.DECISION_WRONG), CHECKS);
        }

        @Test
        void isChallengedFreelyInTimeAndWithAReasonLater() {
            var facts = challengeable(standing(NOT_ELIGIBLE, WAITING), NOW);
            var challenge = wish(MoveKind.CHALLENGE, Who.APPLICANT, Reason.DECISION_DISPUTED);
            var second = Duration.ofSeconds(1);
            assertLeadsTo(facts, challenge, UNDER_REVIEW, WAITING, NOT_ELIGIBLE);
            assertRefused(facts, later(challenge, second), Refusal.CHALLENGE_LATE);
            var late = wish(MoveKind.CHALLENGE_LATE, Who.APPLICANT, Reason.NOT_TOLD_IN_TIME);
            assertLeadsTo(facts, later(late, second), UNDER_REVIEW, WAITING, NOT_ELIGIBLE);
        }

        @Test
        void isNeverChallengedTooLateWhileNothingProvesThatThePersonCouldKnow() {
            var challenge = wish(MoveKind.CHALLENGE, Who.APPLICANT, Reason.DECISION_DISPUTED);
            assertLeadsTo(
                    standing(REFUSED, CHECKS), later(challenge, Duration.ofDays(900)), UNDER_REVIEW, CHECKS, REFUSED);
        }

        @Test
        void mayBeChallengedWhileANewerCaseLivesButNotReversedUntilOneOfTheTwoIsClosed() {
            var challenge = wish(MoveKind.CHALLENGE, Who.APPLICANT, Reason.DECISION_DISPUTED);
            assertLeadsTo(withAnotherLive(standing(REFUSED, CHECKS)), challenge, UNDER_REVIEW, CHECKS, REFUSED);
            assertRefused(
                    withAnotherLive(standing(UNDER_REVIEW, CHECKS, REFUSED)),
                    wish(MoveKind.REVERSE_DECISION, Who.SUPERVISOR, Reason.NEW_FACTS),
                    Refusal.ANOTHER_APPLICATION_LIVE);
        }
    }

    @Nested
    class AWithdrawal {

        @Test
        void canBeUndoneFor72HoursFromADraftAnd14DaysOtherwise() {
            assertThat(undoTime(DRAFT)).isEqualTo(Duration.ofHours(72));
            assertThat(TestingCases.states().stream().filter(CaseState::open).map(this::undoTime))
                    .containsOnly(Duration.ofDays(14));
        }

        @Test
        void isUndoneBackWhereItWasToTheLastMoment() {
            assertLeadsTo(standing(WITHDRAWN, WAITING), UNDO, WAITING);
            assertRefused(standing(WITHDRAWN, WAITING), later(UNDO, Duration.ofNanos(1_000)), Refusal.UNDO_EXPIRED);
        }

        @Test
        void fromAnOpenQuestionFindsTheQuestionAgainAndThenTheStateBeforeIt() {
            assertLeadsTo(standing(MORE_NEEDED, CHECKS), WITHDRAW, WITHDRAWN, CHECKS, MORE_NEEDED);
            assertLeadsTo(standing(WITHDRAWN, CHECKS, MORE_NEEDED), UNDO, MORE_NEEDED, CHECKS);
            assertLeadsTo(standing(MORE_NEEDED, CHECKS), wish(MoveKind.ANSWER, Who.HELPER, Reason.ANSWERED), CHECKS);
        }

        @Test
        void isNotUndoneWhileAnotherCaseLives() {
            assertRefused(withAnotherLive(standing(WITHDRAWN, DRAFT)), UNDO, Refusal.ANOTHER_APPLICATION_LIVE);
        }

        private Duration undoTime(CaseState from) {
            var decision = Decide.move(standing(from), WITHDRAW);
            assertThat(decision).isInstanceOfSatisfying(Allowed.class, allowed -> assertThat(
                            allowed.target().state())
                    .isEqualTo(WITHDRAWN));
            return Duration.between(NOW, ((Allowed) decision).undoUntil());
        }
    }

    @Nested
    class AMistake {

        @Test
        void isCorrectedToTheWholePositionBefore() {
            var before = new Position(MORE_NEEDED, List.of(CHECKS));
            assertLeadsTo(movedFrom(before, CLOSED), CORRECT, MORE_NEEDED, CHECKS);
        }

        @Test
        void isCorrectedByASupervisorOnly() {
            var caseworker = wish(MoveKind.CORRECT_MISTAKE, Who.CASEWORKER, Reason.WRONG_CASE);
            assertRefused(movedFrom(Position.at(WAITING), CLOSED), caseworker, Refusal.ROLE_NOT_ALLOWED);
        }

        @Test
        void isNotTheSubmissionItself() {
            assertRefused(movedFrom(Position.at(DRAFT), SUBMITTED), CORRECT, Refusal.MOVE_NOT_ALLOWED);
            assertRefused(standing(WAITING), CORRECT, Refusal.MOVE_NOT_ALLOWED);
        }
    }

    private static void assertRefused(CaseFacts facts, MoveRequest request, Refusal refusal) {
        assertThat(Decide.move(facts, request)).isEqualTo(new Refused(refusal));
    }

    private static void assertLeadsTo(CaseFacts facts, MoveRequest request, CaseState to, CaseState... wayBack) {
        assertThat(Decide.move(facts, request))
                .isInstanceOfSatisfying(Allowed.class, allowed -> assertThat(allowed.target())
                        .isEqualTo(new Position(to, List.of(wayBack))));
    }
}
