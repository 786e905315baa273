package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Person;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;

@QuarkusTest
class OpenCaseTest {

    @Inject
    Cases cases;

    @Inject
    TestingCase testing;

    @Inject
    TestingTransactions transactions;

    private final UUID account = UUID.randomUUID();

    @Test
    void aFirstCaseIsADraftWithoutANumber() {
        var opened = open(TestingCase.FORM);
        assertThat(opened).isInstanceOf(Opened.Anew.class);
        assertThat(opened.view())
                .isEqualTo(new CaseView(
                        opened.view().id(),
                        account,
                        TestingCase.FORM,
                        CaseState.DRAFT,
                        false,
                        1,
                        null,
                        TestingCase.NOW,
                        null,
                        null,
                        Person.ADULT,
                        null,
                        null,
                        null))
                .isEqualTo(testing.now(opened.view().id()));
    }

    @Test
    void aLiveCaseIsFoundAgainAndAnotherFormIsAnotherCase() {
        var first = testing.submitted(account);
        assertThat(open(TestingCase.FORM)).isEqualTo(new Opened.Existing(first));
        assertThat(open("full")).isInstanceOf(Opened.Anew.class);
    }

    @Test
    void twentyTapsAtOnceOpenOneCase() {
        var taps = IntStream.range(0, 20)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> open(TestingCase.FORM)))
                .toList();
        var outcomes = taps.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes).filteredOn(Opened.Anew.class::isInstance).hasSize(1);
        assertThat(outcomes.stream().map(opened -> opened.view().id()).distinct())
                .hasSize(1);
    }

    @Test
    void afterAWithdrawalOrADecisionANewCaseMayBegin() {
        var withdrawn = testing.draft(account);
        testing.move(withdrawn.id(), TestingCase.withdrawal(TestingCase.NOW));
        var refused = testing.inChecks(account);
        testing.done(refused.id(), MoveKind.REFUSE, Who.CASEWORKER, Reason.REQUIREMENTS_NOT_MET);
        assertThat(open(TestingCase.FORM)).isInstanceOf(Opened.Anew.class);
    }

    @Test
    void aCaseUnderReviewIsTheOneToGoOnWith() {
        var refused = testing.inChecks(account);
        testing.done(refused.id(), MoveKind.REFUSE, Who.CASEWORKER, Reason.REQUIREMENTS_NOT_MET);
        testing.done(refused.id(), MoveKind.CHALLENGE, Who.APPLICANT, Reason.DECISION_DISPUTED);
        assertThat(open(TestingCase.FORM).view().id()).isEqualTo(refused.id());
    }

    private Opened open(String form) {
        return transactions.run(tx -> cases.open(tx, account, form, TestingCase.NOW));
    }
}
