package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.passerelle.cases.TestingCase.NOW;
import static org.passerelle.cases.TestingCase.OFFICER_ONE;
import static org.passerelle.cases.TestingCase.OFFICER_THREE;
import static org.passerelle.cases.TestingCase.request;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.status.CaseReference;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Refusal;
import org.passerelle.cases.status.Who;

@QuarkusTest
class MoveCaseTest {

    private static final MoveRequest SUBMIT =
            request(MoveKind.SUBMIT, Who.APPLICANT, OFFICER_THREE, Reason.SUBMITTED, NOW);

    @Inject
    TestingCase testing;

    @Inject
    TestingObserver observer;

    private final UUID account = UUID.randomUUID();

    @Test
    void aSubmissionGivesTheNumberAndTellsTheObservers() {
        var draft = testing.draft(account);
        var submitted = TestingCase.done(testing.move(draft.id(), SUBMIT));
        assertThat(submitted.state()).isEqualTo(CaseState.SUBMITTED);
        assertThat(submitted.caseVersion()).isEqualTo(2);
        assertThat(submitted.submittedAt()).isEqualTo(NOW);
        assertThat(CaseReference.parse(submitted.reference()))
                .map(CaseReference::text)
                .hasValue(submitted.reference());
        assertThat(testing.now(draft.id())).isEqualTo(submitted);
        assertThat(observer.of(draft.id())).singleElement().satisfies(event -> {
            assertThat(event.from()).isEqualTo(CaseState.DRAFT);
            assertThat(event.view()).isEqualTo(submitted);
            assertThat(event.move().notice()).isEqualTo("application_submitted");
        });
    }

    @Test
    void aSecondTapIsTheSameResultAndNoSecondMove() {
        var draft = testing.draft(account);
        var taps = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> testing.move(draft.id(), SUBMIT, 1L)))
                .toList();
        var outcomes = taps.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes).filteredOn(Moved.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Moved.Unchanged.class::isInstance).hasSize(7);
        assertThat(observer.of(draft.id())).hasSize(1);
    }

    @Test
    void anExpectedVersionThatIsPastIsStale() {
        var submitted = testing.submitted(account);
        var admit = request(MoveKind.ADMIT, Who.SYSTEM, OFFICER_ONE, Reason.WINDOW_ADMITTED, NOW);
        assertThat(testing.move(submitted.id(), admit, 1L)).isEqualTo(new Moved.Stale(submitted));
        assertThat(testing.move(submitted.id(), admit, 2L)).isInstanceOf(Moved.Done.class);
    }

    @Test
    void whatTheTableForbidsLeavesTheCaseAlone() {
        var draft = testing.draft(account);
        var grant = request(MoveKind.GRANT, Who.SUPERVISOR, OFFICER_ONE, Reason.BIOMETRICS_MATCHED, NOW);
        assertThat(testing.move(draft.id(), grant)).isEqualTo(new Moved.Refused(draft, Refusal.MOVE_NOT_ALLOWED));
        assertThat(testing.now(draft.id())).isEqualTo(draft);
        assertThat(observer.of(draft.id())).isEmpty();
    }

    @Test
    void anUnknownCaseIsUnknown() {
        assertThat(testing.move(UUID.randomUUID(), SUBMIT)).isEqualTo(new Moved.Unknown());
    }

    @Test
    void anObserverThatFailsUndoesTheMove() {
        var draft = testing.draft(account, TestingObserver.BREAKS);
        assertThatIllegalStateException().isThrownBy(() -> testing.move(draft.id(), SUBMIT));
        assertThat(testing.now(draft.id())).isEqualTo(draft);
    }

    @Test
    void mistakesAreCorrectedOneAfterTheOther() {
        var inChecks = testing.inChecks(account);
        var id = inChecks.id();
        testing.done(id, MoveKind.ASK_FOR_MORE, Who.CASEWORKER, Reason.ANSWER_UNCLEAR);
        testing.done(id, MoveKind.CLOSE, Who.CASEWORKER, Reason.PROTECTED);
        assertThat(corrected(id)).isEqualTo(CaseState.MORE_NEEDED);
        var answered = testing.done(id, MoveKind.ANSWER, Who.APPLICANT, Reason.ANSWERED);
        assertThat(answered.state()).isEqualTo(CaseState.CHECKS);
        assertThat(corrected(id)).isEqualTo(CaseState.MORE_NEEDED);
        assertThat(corrected(id)).isEqualTo(CaseState.CHECKS);
        assertThat(corrected(id)).isEqualTo(CaseState.CALLED);
        assertThat(testing.now(id).reference()).isEqualTo(inChecks.reference());
    }

    @Test
    void whoTookOrConfirmedADecisionDoesNotReviewIt() {
        var id = testing.inChecks(account).id();
        testing.done(id, MoveKind.FIND_NOT_ELIGIBLE, Who.CASEWORKER, Reason.DUPLICATE);
        testing.done(id, MoveKind.CHALLENGE, Who.APPLICANT, Reason.DECISION_DISPUTED);
        assertThat(testing.move(id, reversalBy(OFFICER_ONE))).isEqualTo(refused(id, Refusal.OTHER_OFFICER_NEEDED));
        assertThat(testing.move(id, reversalBy(TestingCase.OFFICER_TWO)))
                .isEqualTo(refused(id, Refusal.OTHER_OFFICER_NEEDED));
        assertThat(TestingCase.done(testing.move(id, reversalBy(OFFICER_THREE))).state())
                .isEqualTo(CaseState.CHECKS);
    }

    @Test
    void aReversalWaitsWhileTheSamePersonHasANewerCase() {
        var id = testing.inChecks(account).id();
        testing.done(id, MoveKind.REFUSE, Who.CASEWORKER, Reason.OTHER);
        var newer = testing.submitted(account);
        testing.done(id, MoveKind.CHALLENGE, Who.APPLICANT, Reason.DECISION_DISPUTED);
        assertThat(testing.move(id, reversalBy(OFFICER_THREE)))
                .isEqualTo(refused(id, Refusal.ANOTHER_APPLICATION_LIVE));
        testing.done(newer.id(), MoveKind.CLOSE, Who.CASEWORKER, Reason.MERGED);
        assertThat(testing.move(id, reversalBy(OFFICER_THREE))).isInstanceOf(Moved.Done.class);
    }

    private static MoveRequest reversalBy(UUID officer) {
        return request(MoveKind.REVERSE_DECISION, Who.CASEWORKER, officer, Reason.DECISION_WRONG, NOW);
    }

    private Moved refused(UUID id, Refusal refusal) {
        return new Moved.Refused(testing.now(id), refusal);
    }

    private CaseState corrected(UUID id) {
        return testing.done(id, MoveKind.CORRECT_MISTAKE, Who.SUPERVISOR, Reason.WRONG_CASE)
                .state();
    }
}
