package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.CaseState;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.platform.Ids;

/** What a person does with their case beside its form: challenging a decision, answering, declining a call. */
@QuarkusTest
class OwnMovesHttpTest {

    private static final String TEXT = "I have lived in Calais since May.";

    @Inject
    DataSource database;

    private TestingApplicant person;

    @BeforeEach
    void somebodyHasSubmitted() {
        TestingClock.toDaytime();
        person = TestingApplicant.submitted();
    }

    @Test
    void aChallengedDecisionGoesToAnotherOfficer() {
        TestingMoves one = officer();
        TestingMoves two = officer();
        TestingMoves three = officer();
        put(CaseState.CHECKS, List.of());
        two.confirms(one.proposes("refuse", "requirements_not_met")).then().statusCode(200);
        person.request()
                .get(person.url("decisions"))
                .then()
                .statusCode(200)
                .body("items.kind", contains("refuse"))
                .body("items[0].words", equalTo(TestingMoves.WORDS))
                .body("items[0].options.code", hasItem("challenge"))
                .body("items[0].options.text", hasItem(containsString("28 days")));
        challenges(Map.of("text", TEXT)).then().statusCode(200).body("state", equalTo("UNDER_REVIEW"));
        challenges(Map.of("text", TEXT)).then().statusCode(200);
        assertThat(reviews()).isEqualTo(1);
        one.moves("reverse_decision", "decision_wrong")
                .then()
                .statusCode(409)
                .body("code", equalTo("other_officer_needed"));
        two.movesSaying("uphold_decision", "decision_right")
                .then()
                .statusCode(409)
                .body("code", equalTo("other_officer_needed"));
        three.moves("reverse_decision", "decision_wrong").then().statusCode(200).body("state", equalTo("CHECKS"));
        assertThat(reviews()).isZero();
        person.request()
                .get(person.url("decisions"))
                .then()
                .body("items.kind", contains("refuse", "challenge", "reverse_decision"))
                .body("items[1].words", equalTo(TEXT));
    }

    @Test
    void afterItsTimeAChallengeSaysWhyItComesLate() {
        put(CaseState.REFUSED, List.of(CaseState.CHECKS));
        overdue();
        challenges(Map.of("text", TEXT)).then().statusCode(409).body("code", equalTo("challenge_late"));
        challenges(Map.of("text", TEXT, "lateBecause", "own_wish"))
                .then()
                .statusCode(422)
                .body("code", equalTo("reason_unknown"));
        challenges(Map.of("text", TEXT, "lateBecause", "new_facts"))
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"));
        assertThat(moves("CHALLENGE_LATE")).isEqualTo(1);
    }

    @Test
    void inTimeNoReasonIsAskedAndNoneCounts() {
        put(CaseState.NOT_ELIGIBLE, List.of(CaseState.SUBMITTED));
        challenges(Map.of("text", " ")).then().statusCode(422).body("code", equalTo("text_invalid"));
        challenges(Map.of("text", TEXT, "lateBecause", "other")).then().statusCode(200);
        assertThat(moves("CHALLENGE")).isEqualTo(1);
    }

    @Test
    void whatIsNoDecisionCannotBeChallenged() {
        challenges(Map.of("text", TEXT)).then().statusCode(409).body("code", equalTo("move_not_allowed"));
    }

    @Test
    void whoAnswersIsBackWhereTheyWere() {
        put(CaseState.MORE_NEEDED, List.of(CaseState.WAITING));
        person.request().post(person.url("answered")).then().statusCode(200).body("state", equalTo("WAITING"));
        person.request().post(person.url("answered")).then().statusCode(409).body("code", equalTo("move_not_allowed"));
    }

    @Test
    void whoDeclinesACallWaitsOn() {
        put(CaseState.CALLED, List.of());
        person.request()
                .post(person.url("declined-call"))
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"));
        person.request().post(person.url("declined-call")).then().statusCode(200);
    }

    @Test
    void aHelperNeedsTheRightsForIt() {
        put(CaseState.REFUSED, List.of(CaseState.CHECKS));
        PartnerMember stranger = PartnerMember.helper();
        helps(stranger).then().statusCode(404);
        stranger.mayUse(person.id(), List.of("decisions"), List.of(), List.of());
        helps(stranger).then().statusCode(404);
        stranger.request().get(person.url("decisions")).then().statusCode(200).body("items", empty());
        PartnerMember helper = PartnerMember.helper();
        helper.mayUse(person.id(), List.of("decisions"), List.of(), List.of("submit"));
        helps(helper).then().statusCode(200).body("state", equalTo("UNDER_REVIEW"));
        assertThat(new TestingRows(database)
                        .id(
                                "select actor_id from case_moves where application_id = ? and kind = 'CHALLENGE'",
                                person.id()))
                .isEqualTo(helper.memberId());
    }

    @Test
    void othersAreRefused() {
        TestingApplicant other = TestingApplicant.begins();
        for (String part : List.of("answered", "declined-call")) {
            other.request().post(person.url(part)).then().statusCode(404);
        }
        other.request()
                .body(Map.of("text", TEXT))
                .post(person.url("challenge"))
                .then()
                .statusCode(404);
        other.request().get(person.url("decisions")).then().statusCode(404);
        other.request().get(person.url("checks")).then().statusCode(404);
        officer().officer().request().get(person.url("decisions")).then().statusCode(403);
    }

    private Response helps(PartnerMember helper) {
        return helper.request().body(Map.of("text", TEXT)).post(person.url("challenge"));
    }

    private Response challenges(Map<String, String> body) {
        return person.request().body(body).post(person.url("challenge"));
    }

    private TestingMoves officer() {
        return new TestingMoves(StaffMember.withRoles("caseworker"), person.id());
    }

    private void put(CaseState state, List<CaseState> wayBack) {
        new TestingPosition(database).put(person.id(), state, wayBack, CaseState.SUBMITTED);
    }

    /** A deadline that ran out, told in person long ago. */
    private void overdue() {
        new TestingRows(database)
                .change(
                        "insert into deadlines (id, application_id, kind, days, opened_at, told_at)"
                                + " values (?, ?, 'challenge', 28, now() - interval '90 days', now() - interval '90 days')",
                        Ids.next(),
                        person.id());
    }

    private long reviews() {
        return new TestingRows(database)
                .number(
                        "select count(*) from staff_tasks where kind = 'decision_review' and application_id = ?"
                                + " and ended_at is null",
                        person.id());
    }

    private long moves(String kind) {
        return new TestingRows(database)
                .number("select count(*) from case_moves where application_id = ? and kind = ?", person.id(), kind);
    }
}
