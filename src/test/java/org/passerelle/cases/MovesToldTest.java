package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.Move;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Moves;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;
import org.passerelle.notifications.Notice;

/** Every move of a case is told to its owner, once, in the words its row of the table names. */
@QuarkusTest
class MovesToldTest {

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
    void everyMoveOfTheTableNamesANoticeThatExists() {
        EnumSet<Notice> named = EnumSet.noneOf(Notice.class);
        Moves.all().stream()
                .map(Move::notice)
                .flatMap(Stream::ofNullable)
                .map(Notice::of)
                .forEach(named::add);
        assertThat(Arrays.stream(Notice.values()).filter(notice -> notice.code().startsWith("application_")))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void theWayInIsToldStepByStep() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock);
        assertThat(told(somebody, "application_waiting")).isEqualTo(1);
        assertTells(somebody, MoveKind.CALL, Who.SYSTEM, Reason.DRAWN, "application_called");
        somebody.proven();
        assertTells(somebody, MoveKind.START_CHECKS, Who.CASEWORKER, Reason.CHECKS_STARTED, "application_checks");
        assertTells(
                somebody, MoveKind.MIND_TO_GRANT, Who.CASEWORKER, Reason.CHECKS_PASSED, "application_minded_to_grant");
        assertTells(
                somebody,
                MoveKind.ASK_FOR_BIOMETRICS,
                Who.CASEWORKER,
                Reason.BIOMETRICS_ASKED,
                "application_biometrics");
        assertTells(somebody, MoveKind.GRANT, Who.CASEWORKER, Reason.BIOMETRICS_MATCHED, "application_granted");
        assertTells(
                somebody, MoveKind.BOOK_TRAVEL, Who.CASEWORKER, Reason.TRAVEL_ARRANGED, "application_travel_booked");
        assertTells(somebody, MoveKind.ARRIVE, Who.CASEWORKER, Reason.ARRIVAL_RECORDED, "application_arrived");
    }

    @Test
    void aDeclinedAndAnUnansweredCallAndAQuestionAreTold() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        assertTells(somebody, MoveKind.DECLINE_CALL, Who.APPLICANT, Reason.DECLINED, "application_call_declined");
        somebody.called();
        assertTells(
                somebody,
                MoveKind.RETURN_UNREACHABLE,
                Who.CASEWORKER,
                Reason.UNREACHABLE,
                "application_call_unanswered");
        assertTells(somebody, MoveKind.ASK_FOR_MORE, Who.CASEWORKER, Reason.ANSWER_UNCLEAR, "application_more_needed");
        assertTells(somebody, MoveKind.ANSWER, Who.APPLICANT, Reason.ANSWERED, "application_answer_received");
        somebody.moves(MoveKind.ASK_FOR_MORE, Who.CASEWORKER, Reason.ANSWER_UNCLEAR);
        assertTells(
                somebody,
                MoveKind.DROP_QUESTION,
                Who.CASEWORKER,
                Reason.NO_LONGER_NEEDED,
                "application_nothing_more_needed");
    }

    @Test
    void aDecisionItsChallengeAndWhatComesOfItAreTold() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock);
        assertTells(
                somebody, MoveKind.FIND_NOT_ELIGIBLE, Who.CASEWORKER, Reason.STATUS_HELD, "application_not_eligible");
        assertTells(somebody, MoveKind.CHALLENGE, Who.APPLICANT, Reason.DECISION_DISPUTED, "application_under_review");
        assertThat(cases.move(
                        somebody.view().id(),
                        TestingCase.request(
                                MoveKind.UPHOLD_DECISION,
                                Who.CASEWORKER,
                                TestingCase.OFFICER_THREE,
                                Reason.DECISION_RIGHT,
                                clock.instant())))
                .isInstanceOf(Moved.Done.class);
        assertThat(told(somebody, "application_decision_upheld")).isEqualTo(1);
        assertThat(told(somebody, "time_to_act"))
                .as("its deadline is told with it")
                .isZero();
        assertTells(somebody, MoveKind.CORRECT_MISTAKE, Who.SUPERVISOR, Reason.WRONG_REASON, "application_apology");
    }

    /** Over HTTP they are told by whoever does them, as other tests show. */
    @Test
    void submittingWithdrawingAndComingBackAreLeftToTheAct() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock);
        long before = told(somebody);
        somebody.moves(MoveKind.WITHDRAW, Who.APPLICANT, Reason.OWN_WISH);
        somebody.moves(MoveKind.UNDO_WITHDRAWAL, Who.APPLICANT, Reason.CHANGED_MIND);
        assertThat(told(somebody)).isEqualTo(before);
    }

    /** Nobody may learn of a death from a message, nor be called after it. */
    @Test
    void aDeathIsToldToNobodyAndTakesBackWhatWaits() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        long before = told(somebody);
        rows.change(
                "update messages set state = 'queued', due_at = ? where application_id = ?",
                Timestamp.from(clock.instant().plusSeconds(86_400)),
                somebody.view().id());
        somebody.moves(MoveKind.CLOSE, Who.CASEWORKER, Reason.DIED);
        assertThat(told(somebody)).isEqualTo(before);
        assertThat(rows.number(
                        "select count(*) from messages where application_id = ? and state = 'queued'",
                        somebody.view().id()))
                .isZero();
    }

    @Test
    void protectionElsewhereIsTold() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock);
        assertTells(somebody, MoveKind.CLOSE, Who.CASEWORKER, Reason.PROTECTED, "application_protected");
    }

    /** What sets a deadline goes to every contact, all else to the preferred one. */
    @Test
    void aCallGoesToEveryContactAndOtherNewsToThePreferredOne() {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock);
        Phone second = Phone.fresh();
        String contact = somebody.person()
                .request()
                .body(Map.of("contact", second.number()))
                .post("/api/v1/me/contacts")
                .path("id");
        second.messages();
        somebody.person()
                .request()
                .body(Map.of("code", second.codes().getLast()))
                .post("/api/v1/me/contacts/" + contact + "/confirmation")
                .then()
                .statusCode(200);
        somebody.called();
        assertThat(told(somebody, "application_called")).isEqualTo(2);
        assertThat(second.messages().getLast()).contains("you are called");
        somebody.proven();
        assertTells(somebody, MoveKind.START_CHECKS, Who.CASEWORKER, Reason.CHECKS_STARTED, "application_checks");
        assertThat(second.messages()).noneMatch(body -> body.contains("looking at your form"));
    }

    /** The others of a household hear nothing of it. */
    @Test
    void inAHouseholdEachAdultIsToldOnTheirOwnContactOnly() {
        TestingDeadlines one = TestingDeadlines.waiting(cases, clock);
        TestingDeadlines other = TestingDeadlines.waiting(cases, clock);
        UUID household = UUID.randomUUID();
        rows.change("insert into households (id, adults_ever, created_at) values (?, 2, now())", household);
        Stream.of(one, other)
                .forEach(each -> rows.change(
                        "insert into household_members (id, household_id, application_id, account_id, joined_at)"
                                + " values (gen_random_uuid(), ?, ?, ?, now())",
                        household,
                        each.view().id(),
                        each.person().accountId()));
        long before = told(other);
        one.called();
        assertThat(told(one, "application_called")).isEqualTo(1);
        assertThat(told(other)).isEqualTo(before);
        assertThat(rows.number(
                        "select count(*) from messages where account_id = ? and notice = 'application_called'",
                        other.person().accountId()))
                .isZero();
    }

    private void assertTells(TestingDeadlines somebody, MoveKind kind, Who who, Reason reason, String notice) {
        long before = told(somebody);
        somebody.moves(kind, who, reason);
        assertThat(told(somebody, notice)).as(notice).isEqualTo(1);
        assertThat(told(somebody)).as("in all after %s", notice).isEqualTo(before + 1);
    }

    private long told(TestingDeadlines somebody, String notice) {
        return rows.number(
                "select count(*) from messages where application_id = ? and notice = ?",
                somebody.view().id(),
                notice);
    }

    private long told(TestingDeadlines somebody) {
        return rows.number(
                "select count(*) from messages where application_id = ?",
                somebody.view().id());
    }
}
