package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.cases.TestingCase.NOW;
import static org.passerelle.cases.TestingCase.undo;
import static org.passerelle.cases.TestingCase.withdrawal;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Refusal;
import org.passerelle.cases.status.Who;

@QuarkusTest
class WithdrawalTest {

    @Inject
    TestingCase testing;

    private final UUID account = UUID.randomUUID();

    @Test
    void aDraftComesBackWithin72Hours() {
        var draft = testing.draft(account);
        var withdrawn = TestingCase.done(testing.move(draft.id(), withdrawal(NOW)));
        var last = NOW.plus(Duration.ofHours(72));
        assertThat(withdrawn.undoUntil()).isEqualTo(last);
        assertThat(testing.move(draft.id(), undo(last.plus(1, ChronoUnit.MICROS))))
                .isEqualTo(new Moved.Refused(withdrawn, Refusal.UNDO_EXPIRED));
        var back = TestingCase.done(testing.move(draft.id(), undo(last)));
        assertThat(back.state()).isEqualTo(CaseState.DRAFT);
        assertThat(back.undoUntil()).isNull();
    }

    @Test
    void anOpenCaseComesBackWithin14DaysWhereItWasEvenToAQuestion() {
        var id = testing.inChecks(account).id();
        testing.done(id, MoveKind.ASK_FOR_MORE, Who.CASEWORKER, Reason.PAPER_UNREADABLE);
        var withdrawn = TestingCase.done(testing.move(id, withdrawal(NOW)));
        assertThat(withdrawn.undoUntil()).isEqualTo(NOW.plus(Duration.ofDays(14)));
        assertThat(TestingCase.done(testing.move(id, undo(NOW))).state()).isEqualTo(CaseState.MORE_NEEDED);
        assertThat(testing.done(id, MoveKind.ANSWER, Who.APPLICANT, Reason.ANSWERED)
                        .state())
                .isEqualTo(CaseState.CHECKS);
    }

    @Test
    void withdrawingOrUndoingTwiceIsTheSameResult() {
        var draft = testing.draft(account);
        var withdrawn = TestingCase.done(testing.move(draft.id(), withdrawal(NOW)));
        assertThat(testing.move(draft.id(), withdrawal(NOW.plusSeconds(60)))).isEqualTo(new Moved.Unchanged(withdrawn));
        var back = TestingCase.done(testing.move(draft.id(), undo(NOW)));
        assertThat(testing.move(draft.id(), undo(NOW))).isEqualTo(new Moved.Unchanged(back));
    }

    @Test
    void itStaysWhileAnotherCaseLivesAndEndsWithIt() {
        var first = testing.draft(account);
        testing.move(first.id(), withdrawal(NOW));
        var second = testing.draft(account);
        assertThat(testing.move(first.id(), undo(NOW)))
                .isEqualTo(new Moved.Refused(testing.now(first.id()), Refusal.ANOTHER_APPLICATION_LIVE));
        testing.move(second.id(), withdrawal(NOW));
        assertThat(testing.move(first.id(), undo(NOW))).isInstanceOf(Moved.Done.class);
    }

    @Test
    void undoingAndOpeningAtTheSameMomentLeaveOneLiveCase() {
        for (int round = 0; round < 10; round++) {
            var person = UUID.randomUUID();
            var first = testing.draft(person);
            testing.move(first.id(), withdrawal(NOW));
            var both = Stream.<Runnable>of(() -> testing.move(first.id(), undo(NOW)), () -> testing.draft(person))
                    .map(CompletableFuture::runAsync)
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(both).join();
            assertThat(testing.states(person)).filteredOn(CaseState::live).hasSize(1);
        }
    }
}
