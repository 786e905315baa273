package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;

/** When somebody's time to act is over, a person is asked to look after them, once; the case stays where it is. */
@QuarkusTest
class TimePassedTest {

    @Inject
    TestingCase cases;

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    @Test
    void aCallThatIsNotAnsweredInTimeBecomesATaskAndNothingElse() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        somebody.network("delivered");
        UUID id = somebody.view().id();
        TestingClock.advance(Duration.ofDays(27));
        TestingDeadlines.job("deadlines");
        assertThat(open(id)).isZero();
        TestingClock.advance(Duration.ofDays(3));
        TestingDeadlines.job("deadlines");
        TestingDeadlines.job("deadlines");
        assertThat(open(id)).isEqualTo(1);
        assertThat(cases.now(id).state()).isEqualTo(CaseState.CALLED);
        rows().change("update staff_tasks set ended_at = now() where application_id = ? and kind = 'time_passed'", id);
        TestingDeadlines.job("deadlines");
        assertThat(open(id)).isZero();
    }

    @Test
    void theTaskEndsWhenThePersonDoesAct() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        somebody.moves(MoveKind.ASK_FOR_MORE, Who.CASEWORKER, Reason.IDENTITY_UNCLEAR);
        somebody.network("delivered");
        UUID id = somebody.view().id();
        TestingClock.advance(Duration.ofDays(30));
        TestingDeadlines.job("deadlines");
        assertThat(open(id)).isEqualTo(1);
        somebody.moves(MoveKind.ANSWER, Who.APPLICANT, Reason.ANSWERED);
        TestingDeadlines.job("deadlines");
        assertThat(open(id)).isZero();
    }

    @Test
    void whoCouldNotKnowIsLookedForAndNotLate() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        TestingClock.advance(Duration.ofDays(40));
        TestingDeadlines.job("deadlines");
        assertThat(open(somebody.view().id())).isZero();
    }

    private long open(UUID application) {
        return rows().number(
                        "select count(*) from staff_tasks where application_id = ? and kind = 'time_passed'"
                                + " and ended_at is null",
                        application);
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
