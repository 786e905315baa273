package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingIdentity;
import org.passerelle.TestingRows;
import org.passerelle.account.TestingStaff;
import org.passerelle.cases.status.CaseState;
import org.passerelle.drafts.TestingApplicant;

/** Two people stand behind a decision against somebody, and they are two. */
@QuarkusTest
class ProposalsHttpTest {

    private static final String PROPOSAL = "/api/v1/casework/proposals/{id}";

    @Inject
    DataSource database;

    private TestingApplicant person;
    private TestingStaff.Made one;
    private TestingStaff.Made other;
    private String deviceOfOne;
    private String deviceOfOther;
    private TestingMoves first;
    private TestingMoves second;

    @BeforeEach
    void somebodyIsInChecks() {
        TestingClock.toDaytime();
        person = TestingApplicant.submitted();
        new TestingPosition(database).put(person.id(), CaseState.CHECKS);
        new TestingIdentity(database).proven(person.id());
        one = TestingStaff.withRoles("caseworker");
        other = TestingStaff.withRoles("caseworker");
        Response oneSignsIn = one.signsIn();
        Response otherSignsIn = other.signsIn();
        deviceOfOne = oneSignsIn.path("deviceToken");
        deviceOfOther = otherSignsIn.path("deviceToken");
        first = at(one, oneSignsIn);
        second = at(other, otherSignsIn);
    }

    @Test
    void aColleagueConfirmsAndThePersonIsTold() {
        String proposal = first.proposes("refuse", "requirements_not_met");
        first.ways().then().body("state", equalTo("CHECKS"));
        second.officer()
                .request()
                .get(PROPOSAL, proposal)
                .then()
                .body("state", equalTo("open"))
                .body("words", equalTo(TestingMoves.WORDS))
                .body("preview.message.notice", equalTo("application_refused"))
                .body("preview.days", equalTo(28));
        second.confirms(proposal)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("moved"))
                .body("state", equalTo("REFUSED"));
        assertThat(rows().id(
                                "select actor_id from case_moves where application_id = ? and kind = 'REFUSE'",
                                person.id()))
                .isEqualTo(first.officer().staffId());
        assertThat(rows().id(
                                "select confirmed_by from case_moves where application_id = ? and kind = 'REFUSE'",
                                person.id()))
                .isEqualTo(second.officer().staffId());
        second.officer().request().get(PROPOSAL, proposal).then().body("state", equalTo("confirmed"));
    }

    @Test
    void nobodyConfirmsTheirOwnRefusal() {
        String proposal = first.proposes("refuse", "security");
        refused(first.confirms(proposal), "same_account", first.officer());
    }

    @Test
    void norDoesTheirSecondAccountOnTheSameDevice() {
        TestingStaff.Made second = TestingStaff.withRoles("caseworker");
        TestingMoves disguised = at(second, second.signsInOn(deviceOfOne));
        String proposal = first.proposes("refuse", "security");
        refused(disguised.confirms(proposal), "shared_device", disguised.officer());
    }

    @Test
    void norDoesAnAccountThatSignsInJustForThat() {
        String proposal = first.proposes("refuse", "security");
        StaffMember fresh = StaffMember.withRoles("supervisor");
        refused(new TestingMoves(fresh, person.id()).confirms(proposal), "device_unknown", fresh);
    }

    @Test
    void whoWasHereBeforeMaySignInAnew() {
        String proposal = first.proposes("refuse", "security");
        TestingClock.advance(Duration.ofMinutes(1));
        at(other, other.signsInOn(deviceOfOther)).confirms(proposal).then().statusCode(200);
    }

    @Test
    void norDoesAnAccountOfTheSameName() {
        TestingStaff.Made namesake = TestingStaff.namesakeOf(one, "caseworker");
        TestingMoves alike = at(namesake, namesake.signsIn());
        String proposal = first.proposes("refuse", "security");
        refused(alike.confirms(proposal), "same_name", alike.officer());
    }

    @Test
    void whatWasProposedForAnotherStateOfTheCaseIsOver() {
        String proposal = first.proposes("refuse", "security");
        String preview = second.officer().request().get(PROPOSAL, proposal).path("preview.preview");
        first.moves("mind_to_grant", "checks_passed").then().statusCode(200);
        second.officer()
                .request()
                .body(Map.of("preview", preview))
                .post(PROPOSAL + "/confirmation", proposal)
                .then()
                .statusCode(409)
                .body("code", equalTo("proposal_over"));
        second.officer()
                .request()
                .get(PROPOSAL, proposal)
                .then()
                .body("state", equalTo("void"))
                .body("preview", nullValue());
        second.ways().then().body("state", equalTo("MINDED_TO_GRANT"));
    }

    @Test
    void theSecondOfficerLooksToo() {
        String proposal = first.proposes("find_not_eligible", "status_held");
        confirm(proposal, Map.of()).then().statusCode(409).body("code", equalTo("preview_needed"));
        confirm(proposal, Map.of("preview", "x")).then().statusCode(409).body("code", equalTo("preview_stale"));
        second.confirms(proposal).then().statusCode(200).body("state", equalTo("NOT_ELIGIBLE"));
        confirm(proposal, Map.of("preview", "x")).then().statusCode(409).body("code", equalTo("proposal_over"));
    }

    @Test
    void aColleagueMayDeclineAndSayWhy() {
        String proposal = first.proposes("refuse", "security");
        second.officer()
                .request()
                .body(Map.of("reason", " "))
                .post(PROPOSAL + "/decline", proposal)
                .then()
                .statusCode(422)
                .body("code", equalTo("reason_required"));
        second.officer()
                .request()
                .body(Map.of("reason", "The answer is there."))
                .post(PROPOSAL + "/decline", proposal)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("declined"))
                .body("state", equalTo("CHECKS"));
        first.officer().request().get(PROPOSAL, proposal).then().body("answer", equalTo("The answer is there."));
        first.proposes("refuse", "other");
    }

    @Test
    void oneProposalWaitsAtATime() {
        String proposal = first.proposes("refuse", "security");
        second.movesSaying("refuse", "other").then().statusCode(409).body("code", equalTo("proposal_open"));
        String list = "/api/v1/casework/proposals?limit=100";
        assertThat(ids(list)).contains(proposal);
        second.confirms(proposal).then().statusCode(200);
        assertThat(ids(list)).doesNotContain(proposal);
    }

    @Test
    void colleaguesAreAskedAndTheTaskEndsWithTheDecision() {
        String proposal = first.proposes("refuse", "security");
        assertThat(openTasks("confirm_decision", proposal)).isEqualTo(1);
        second.confirms(proposal).then().statusCode(200);
        assertThat(openTasks("confirm_decision", proposal)).isZero();
    }

    @Test
    void othersSeeNoProposals() {
        String proposal = first.proposes("refuse", "security");
        for (String role : new String[] {"auditor", "specialist", "programme_manager"}) {
            StaffMember other = StaffMember.withRoles(role);
            other.request().get(PROPOSAL, proposal).then().statusCode(403);
            other.request().get("/api/v1/casework/proposals").then().statusCode(403);
        }
        second.officer().request().get(PROPOSAL, UUID.randomUUID()).then().statusCode(404);
    }

    private TestingMoves at(TestingStaff.Made made, Response signedIn) {
        return new TestingMoves(new StaffMember(made.id(), made.email(), SignedIn.from(signedIn)), person.id());
    }

    private Response confirm(String proposal, Map<String, String> body) {
        return second.officer().request().body(body).post(PROPOSAL + "/confirmation", proposal);
    }

    private List<String> ids(String list) {
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = second.officer().request().get(list + (next.isEmpty() ? "" : "&cursor=" + next));
            ids.addAll(page.jsonPath().getList("items.id"));
            next = page.path("next");
        }
        return ids;
    }

    private void refused(Response reply, String doubt, StaffMember who) {
        reply.then().statusCode(409).body("code", equalTo("other_officer_needed"));
        first.ways().then().body("state", equalTo("CHECKS"));
        assertThat(rows().number(
                                "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                        + " where d.application_id = ? and d.actor_id = ?"
                                        + " and e.action = 'confirmation_refused'",
                                person.id(),
                                who.staffId()))
                .as(doubt)
                .isEqualTo(1);
        assertThat(rows().number(
                                "select count(*) from staff_tasks where kind = 'doubted_confirmation'"
                                        + " and application_id = ? and ended_at is null",
                                person.id()))
                .isEqualTo(1);
    }

    private long openTasks(String kind, String subject) {
        return rows().number(
                        "select count(*) from staff_tasks where kind = ? and subject = ? and ended_at is null",
                        kind,
                        UUID.fromString(subject));
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
