package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;

/** Which receipts start a clock, and which stop it. */
@QuarkusTest
class DeadlineProofsTest {

    @Inject
    TestingCase cases;

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    private TestingRows rows;

    @BeforeEach
    void byDay() {
        TestingClock.toDaytime();
        rows = new TestingRows(database);
    }

    @Test
    void theMessageOfTheMoveIsThatOfTheDeadline() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        assertThat(somebody.phone().messages())
                .filteredOn(body -> body.contains("you are called") || body.contains("something for you to do"))
                .singleElement()
                .asString()
                .contains("you are called");
        somebody.network("delivered");
        assertThat(somebody.state()).isEqualTo("running");
    }

    @Test
    void aFailureForGoodStopsItAndALaterMessageThatArrivesLetsItGoOn() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        somebody.person().refreshes();
        somebody.network("failed_permanent");
        assertThat(somebody.state()).isEqualTo("stopped");
        somebody.person().refreshes();
        somebody.moves(MoveKind.ASK_FOR_MORE, Who.CASEWORKER, Reason.ANSWER_UNCLEAR);
        somebody.network("delivered");
        assertThat(somebody.state()).isEqualTo("running");
    }

    @Test
    void aMessageOfWhichNothingIsKnownStartsNothing() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        rows.change(
                "update messages set state = 'unknown', sent_at = coalesce(sent_at, created_at), due_at = null where id = ?",
                linked(somebody));
        assertThat(somebody.state()).isEqualTo("not_started");
    }

    /** The other contact got it in place of the first, and a third in place of that. */
    @Test
    void aMessageThatStandsInForAnotherCountsHoweverFarBehind() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        UUID second = someMessage();
        UUID third = someMessage();
        rows.change("update messages set follows = ? where id = ?", linked(somebody), second);
        rows.change("update messages set follows = ? where id = ?", second, third);
        assertThat(somebody.state()).isEqualTo("not_started");
        arrives(third);
        assertThat(somebody.state()).isEqualTo("running");
        assertThat(somebody.sentence()).endsWith("when our message reached you.");
    }

    @Test
    void aMessageThatWasFoldedArrivesWithTheOneThatTellsOfIt() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        UUID fold = someMessage();
        UUID elsewhere = someMessage();
        rows.change("update messages set folded_into = ? where id = ?", fold, linked(somebody));
        rows.change("update messages set follows = ? where id = ?", fold, elsewhere);
        assertThat(somebody.state()).isEqualTo("not_started");
        arrives(elsewhere);
        assertThat(somebody.state()).isEqualTo("running");
    }

    @Test
    void nobodyIsAskedToFindSomebodyWhomAnotherContactReached() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        UUID second = someMessage();
        rows.change("update messages set follows = ? where id = ?", linked(somebody), second);
        arrives(second);
        TestingClock.advance(Duration.ofDays(15));
        TestingDeadlines.job("deadlines");
        assertThat(rows.number(
                        "select count(*) from staff_tasks where kind = 'person_not_reached' and application_id = ?",
                        somebody.view().id()))
                .isZero();
    }

    /** The call itself may have been taken back when the question came. */
    @Test
    void aCallThatNobodyCouldKnowOfIsToldAgainWhenTheCaseComesBackToIt() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        somebody.moves(MoveKind.ASK_FOR_MORE, Who.CASEWORKER, Reason.ANSWER_UNCLEAR);
        somebody.moves(MoveKind.DROP_QUESTION, Who.CASEWORKER, Reason.NO_LONGER_NEEDED);
        assertThat(somebody.deadlines().getList("items.state")).containsExactly("not_started", "ended");
        assertThat(rows.number(
                        "select count(*) from deadline_messages l join messages m on m.id = l.message_id"
                                + " where m.application_id = ? and m.notice = 'time_to_act'",
                        somebody.view().id()))
                .isEqualTo(1);
    }

    /** A case that comes back to somebody who knew is told as any other move. */
    @Test
    void aCallThatSomebodyKnewOfIsNotToldAgain() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        somebody.network("delivered");
        somebody.moves(MoveKind.ASK_FOR_MORE, Who.CASEWORKER, Reason.ANSWER_UNCLEAR);
        somebody.moves(MoveKind.DROP_QUESTION, Who.CASEWORKER, Reason.NO_LONGER_NEEDED);
        assertThat(rows.number(
                        "select count(*) from messages where application_id = ? and notice = 'time_to_act'",
                        somebody.view().id()))
                .isZero();
    }

    private UUID linked(TestingDeadlines somebody) {
        return rows.id(
                "select l.message_id from deadline_messages l join deadlines d on d.id = l.deadline_id"
                        + " where d.application_id = ?",
                somebody.view().id());
    }

    /** One to somebody else, of whom nothing depends on it. */
    private UUID someMessage() {
        Phone phone = Phone.fresh();
        phone.newCode();
        return TestingDeadlines.latest(phone);
    }

    private void arrives(UUID message) {
        rows.change(
                "update messages set state = 'delivered', delivered_at = greatest(created_at, sent_at) where id = ?",
                message);
    }
}
