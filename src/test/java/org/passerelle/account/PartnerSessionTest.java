package org.passerelle.account;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** Members of partner organisations sign in as staff do, and their sessions end as those of staff do. */
@QuarkusTest
class PartnerSessionTest {

    private static final String CURRENT = "/api/v1/staff/sessions/current";

    @Inject
    DataSource database;

    private UUID application;

    @BeforeEach
    void somebodyLetsThemIn() {
        application = UUID.fromString(Phone.fresh()
                .signsIn()
                .request()
                .body("{\"form\": \"expression-of-interest\"}")
                .post("/api/v1/applications")
                .path("id"));
    }

    @Test
    void aRefreshTokenGivesNewTokens() {
        PartnerMember helper = letIn(PartnerMember.helper());
        alive(SignedIn.from(refresh(helper.signedIn())));
    }

    @Test
    void signingOutEndsItForAHelperAndForALead() {
        for (PartnerMember member : List.of(letIn(PartnerMember.helper()), letIn(PartnerMember.lead()))) {
            alive(member.signedIn());
            member.request().delete(CURRENT).then().statusCode(204);
            ended(look(member.signedIn()));
            ended(refresh(member.signedIn()));
        }
    }

    @Test
    void thirtyMinutesWithoutARequestEndIt() {
        PartnerMember helper = letIn(PartnerMember.helper());
        TestingClock.advance(Duration.ofMinutes(29));
        alive(helper.signedIn());
        TestingClock.advance(Duration.ofMinutes(30));
        ended(look(helper.signedIn()));
        ended(refresh(helper.signedIn()));
    }

    @Test
    void tenHoursEndItHoweverBusyItIs() {
        PartnerMember lead = letIn(PartnerMember.lead());
        new TestingRows(database)
                .change(
                        "update staff_sessions set created_at = created_at - interval '9 hours 40 minutes' where id = ?",
                        lead.signedIn().sessionId());
        alive(lead.signedIn());
        TestingClock.advance(Duration.ofMinutes(25));
        ended(look(lead.signedIn()));
    }

    @Test
    void aSuspendedOrganisationIsOutWithTheNextRequest() {
        PartnerMember helper = letIn(PartnerMember.helper());
        alive(helper.signedIn());
        new TestingRows(database)
                .change("update staff set barred_at = now() where organisation_id = ?", helper.organisationId());
        ended(look(helper.signedIn()));
        ended(refresh(helper.signedIn()));
        new TestingRows(database)
                .change("update staff set barred_at = null where organisation_id = ?", helper.organisationId());
        alive(helper.signedIn());
    }

    @Test
    void theirTokenOpensNothingOfStaffAndNothingOfAnApplicant() {
        PartnerMember lead = PartnerMember.lead();
        lead.request().get("/api/v1/casework/tasks").then().statusCode(403);
        lead.request().get("/api/v1/staff/members").then().statusCode(403);
        lead.request().get("/api/v1/me").then().statusCode(403);
    }

    private PartnerMember letIn(PartnerMember member) {
        member.mayUse(application, List.of("form"), List.of(), List.of());
        return member;
    }

    private Response look(SignedIn member) {
        return member.request().get("/api/v1/applications/{id}", application);
    }

    private void alive(SignedIn member) {
        look(member).then().statusCode(200);
    }

    private static Response refresh(SignedIn member) {
        return Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("refreshToken", member.refreshToken()))
                .post("/api/v1/staff/sessions/refresh");
    }

    private static void ended(Response response) {
        response.then().statusCode(401).body("code", equalTo("session_ended"));
    }
}
