package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.SignIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;

/** {@code GET /applications/{id}/deadlines}: what starts a clock, what stops it, and what the person reads. */
@QuarkusTest
class DeadlinesHttpTest {

    @Inject
    TestingCase cases;

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    @Test
    void aClockDoesNotStartBeforeSomethingShowsThatThePersonCouldKnow() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        JsonPath deadlines = somebody.deadlines();
        assertThat(deadlines.getString("items[0].kind")).isEqualTo("answer_call");
        assertThat(deadlines.getString("items[0].state")).isEqualTo("not_started");
        assertThat(deadlines.getString("items[0].endsAt")).isNull();
        assertThat(deadlines.getInt("items[0].daysLeft")).isEqualTo(28);
        assertThat(deadlines.getString("items[0].explanation"))
                .startsWith("Your time to answer the call has not started, because nothing shows yet that our message");
    }

    @Test
    void aReceiptStartsItAndAReceiptThatFailsAfterAllChangesNothing() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        somebody.network("delivered");
        JsonPath started = somebody.deadlines();
        assertThat(started.getString("items[0].state")).isEqualTo("running");
        assertThat(started.getInt("items[0].daysLeft")).isEqualTo(28);
        assertThat(started.getString("items[0].explanation")).endsWith("when our message reached you.");
        somebody.network("failed_permanent");
        assertThat(somebody.deadlines().getList("items")).isEqualTo(started.getList("items"));
    }

    @Test
    void aSignInAfterTheMessageStartsItAndIsKeptWhenSessionsAreForgotten() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        TestingDeadlines back = somebody.signsInAgain();
        String sentence = back.sentence();
        assertThat(sentence).endsWith("when you signed in.");
        TestingDeadlines.job("deadlines");
        new TestingRows(database)
                .change(
                        "update sessions set created_at = created_at - interval '1 year',"
                                + " refreshed_at = refreshed_at + interval '2 hours' where account_id = ?",
                        back.person().accountId());
        assertThat(back.sentence()).isEqualTo(sentence);
    }

    @Test
    void aRefreshAfterTheMessageStartsItToo() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        assertThat(somebody.state()).isEqualTo("not_started");
        somebody.person().refreshes().then().statusCode(200);
        assertThat(somebody.state()).isEqualTo("running");
    }

    @Test
    void anOfficerWhoToldThePersonStartsIt() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        String path = "/api/v1/casework/applications/" + somebody.view().id() + "/told";
        StaffMember officer = StaffMember.withRoles("caseworker");
        officer.request()
                .body(Map.of("how", "At the day centre"))
                .post(path)
                .then()
                .statusCode(201);
        assertThat(somebody.sentence()).endsWith("when somebody told you.");
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from tellings where application_id = ? and staff_id = ?",
                                somebody.view().id(),
                                officer.staffId()))
                .isEqualTo(1);
    }

    @Test
    void aTellingWithoutWordsOrByTheWrongRoleOrOfNobodyIsRefused() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock);
        String path = "/api/v1/casework/applications/" + somebody.view().id() + "/told";
        StaffMember officer = StaffMember.withRoles("supervisor");
        officer.request()
                .body(Map.of("how", " "))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("text_invalid"));
        officer.invalidRequest().body("{}").post(path).then().statusCode(400);
        StaffMember.withRoles("auditor")
                .request()
                .body(Map.of("how", "x"))
                .post(path)
                .then()
                .statusCode(403);
        somebody.person().request().body(Map.of("how", "x")).post(path).then().statusCode(403);
        officer.request()
                .body(Map.of("how", "x"))
                .post("/api/v1/casework/applications/0193a5e1-20b4-7c60-a1d2-6f0e5d4c3b2a/told")
                .then()
                .statusCode(404);
    }

    @Test
    void whileNoMessageArrivesItStandsStillAndGoesOnWhenOneDoes() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        somebody.person().refreshes();
        assertThat(somebody.state()).isEqualTo("running");
        somebody.network("failed_permanent");
        assertThat(somebody.state()).isEqualTo("stopped");
        assertThat(somebody.sentence()).endsWith("because our messages do not reach you.");
        assertThat(somebody.signsInAgain().state())
                .as("a code that was taken by the network shows that the phone works")
                .isEqualTo("running");
    }

    @Test
    void aQuestionLetsTheCallWaitAndGiveTheDaysThatWereLeft() {
        TestingDeadlines somebody =
                TestingDeadlines.waiting(cases, clock).called().signsInAgain();
        TestingClock.advance(Duration.ofDays(10));
        somebody = somebody.signsInAgain();
        assertThat(somebody.deadlines().getInt("items[0].daysLeft")).isEqualTo(18);
        somebody.moves(MoveKind.ASK_FOR_MORE, Who.CASEWORKER, Reason.ANSWER_UNCLEAR);
        assertThat(somebody.deadlines().getList("items.kind")).containsExactly("answer_call", "answer_question");
        assertThat(somebody.deadlines().getList("items.state")).containsExactly("stopped", "not_started");
        assertThat(somebody.deadlines().getString("items[0].explanation"))
                .endsWith("because there was nothing for you to do.");
        TestingClock.advance(Duration.ofDays(5));
        somebody.moves(MoveKind.ANSWER, Who.APPLICANT, Reason.ANSWERED);
        somebody = somebody.signsInAgain();
        assertThat(somebody.deadlines().getList("items.state")).containsExactly("running", "met");
        assertThat(somebody.deadlines().getInt("items[0].daysLeft"))
                .as("the day on which the question came is given back")
                .isEqualTo(19);
    }

    @Test
    void aChallengeIsInTimeWhileNothingShowsThatThePersonCouldKnow() {
        TestingDeadlines somebody = notEligible();
        TestingClock.advance(Duration.ofDays(200));
        assertThat(somebody.tries(MoveKind.CHALLENGE, Who.APPLICANT, Reason.DECISION_DISPUTED))
                .isInstanceOf(Moved.Done.class);
    }

    @Test
    void aChallengeAfterTheLastDayIsLateAndStillPossibleWithAReason() {
        TestingDeadlines somebody = notEligible().signsInAgain();
        TestingDeadlines.job("deadlines");
        TestingClock.advance(Duration.ofDays(30));
        assertThat(somebody.tries(MoveKind.CHALLENGE, Who.APPLICANT, Reason.DECISION_DISPUTED))
                .isInstanceOfSatisfying(
                        Moved.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("challenge_late"));
        somebody = somebody.signsInAgain();
        assertThat(somebody.state()).isEqualTo("passed");
        assertThat(somebody.sentence()).endsWith("but you can still do it if you say why it is late.");
        somebody.moves(MoveKind.CHALLENGE_LATE, Who.APPLICANT, Reason.COULD_NOT_ACT_IN_TIME);
        assertThat(somebody.state()).isEqualTo("met");
    }

    @Test
    void theUndoOfAWithdrawalIsExplainedToo() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock);
        somebody.moves(MoveKind.WITHDRAW, Who.APPLICANT, Reason.OWN_WISH);
        JsonPath deadlines = somebody.deadlines();
        assertThat(deadlines.getList("items.kind")).containsExactly("undo_withdrawal");
        assertThat(deadlines.getInt("items[0].daysLeft")).isEqualTo(14);
        assertThat(deadlines.getString("items[0].explanation"))
                .startsWith("You can undo the withdrawal until ")
                .endsWith(", and everything is as it was.");
        TestingClock.advance(Duration.ofDays(14).plusMinutes(1));
        assertThat(somebody.signsInAgain().state()).isEqualTo("passed");
    }

    @Test
    void anInterruptionGivesBackTheTimeToUndoAWithdrawal() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock);
        somebody.moves(MoveKind.WITHDRAW, Who.APPLICANT, Reason.OWN_WISH);
        StaffMember.withRoles("supervisor")
                .request()
                .body(Map.of(
                        "from", clock.instant().minusSeconds(60).toString(),
                        "to", clock.instant().plus(Duration.ofDays(3)).toString(),
                        "reason", "No network at the place",
                        "scope", somebody.view().id().toString()))
                .post("/api/v1/casework/interruptions")
                .then()
                .statusCode(201);
        TestingClock.advance(Duration.ofDays(16));
        somebody = somebody.signsInAgain();
        assertThat(somebody.state()).isEqualTo("running");
        somebody.moves(MoveKind.UNDO_WITHDRAWAL, Who.APPLICANT, Reason.CHANGED_MIND);
    }

    @Test
    void theReplyIsInTheLanguageOfTheReaderAndHasATag() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        somebody.network("delivered");
        var french = somebody.person().request().header("Accept-Language", "fr").get(somebody.url());
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(french.jsonPath().getString("items[0].explanation")).startsWith("Vous avez jusqu'à la fin du ");
        somebody.person()
                .request()
                .header("Accept-Language", "fr")
                .header("If-None-Match", french.header("ETag"))
                .get(somebody.url())
                .then()
                .statusCode(304);
    }

    @Test
    void nobodyElseSeesThem() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        SignIn.asSomebody().request().get(somebody.url()).then().statusCode(404);
        StaffMember.withRoles("caseworker").request().get(somebody.url()).then().statusCode(403);
    }

    @Test
    void fourteenDaysWithoutAProofAskAPersonOnce() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        TestingClock.advance(Duration.ofDays(14).minusHours(1));
        TestingDeadlines.job("deadlines");
        assertThat(tasks(somebody)).isZero();
        TestingClock.advance(Duration.ofHours(1));
        TestingDeadlines.job("deadlines");
        TestingDeadlines.job("deadlines");
        assertThat(tasks(somebody)).isEqualTo(1);
        TestingDeadlines back = somebody.signsInAgain();
        TestingDeadlines.job("deadlines");
        TestingDeadlines.job("deadlines");
        assertThat(back.state()).isEqualTo("running");
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from staff_tasks where application_id = ? and ended_at is not null",
                                somebody.view().id()))
                .as("what need no longer be done is closed")
                .isEqualTo(1);
        assertThat(tasks(somebody)).isEqualTo(1);
    }

    @Test
    void somebodyWhoseContactCannotBeReadKeepsNobodyElseBack() {
        TestingRows rows = new TestingRows(database);
        UUID account = TestingDeadlines.waiting(cases, clock).called().person().accountId();
        TestingDeadlines somebody =
                TestingDeadlines.waiting(cases, clock).called().signsInAgain();
        rows.change(
                "update contacts set sealed = set_byte(sealed, 20, 1 # get_byte(sealed, 20)) where account_id = ?",
                account);
        TestingDeadlines.job("deadlines");
        rows.change("delete from contacts where account_id = ?", account);
        assertThat(rows.number(
                        "select count(*) from deadlines where application_id = ? and signed_in_at is not null",
                        somebody.view().id()))
                .isEqualTo(1);
    }

    private long tasks(TestingDeadlines somebody) {
        return new TestingRows(database)
                .number(
                        "select count(*) from staff_tasks where kind = 'person_not_reached' and application_id = ?",
                        somebody.view().id());
    }

    private TestingDeadlines notEligible() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock);
        somebody.moves(MoveKind.FIND_NOT_ELIGIBLE, Who.CASEWORKER, Reason.STATUS_HELD);
        assertThat(cases.now(somebody.view().id()).state()).isEqualTo(CaseState.NOT_ELIGIBLE);
        return somebody;
    }
}
