package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.OutsideProviderStandIn.claims;
import static org.passerelle.OutsideProviderStandIn.fromNow;
import static org.passerelle.OutsideProviderStandIn.rsa;
import static org.passerelle.OutsideProviderStandIn.shows;
import static org.passerelle.OutsideProviderStandIn.signs;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;

/** Who comes with a token of the outside identity provider is who our register says, for as long as their session lives. */
@QuarkusTest
class OutsideStaffTest {

    private static final String TASKS = "/api/v1/casework/tasks";
    private static final String INVITATIONS = "/api/v1/staff/invitations";
    private static final String MEMBERS = "/api/v1/staff/members";
    private static final String CURRENT = "/api/v1/staff/sessions/current";
    private static final PublicJsonWebKey KEY = rsa();

    @Inject
    DataSource database;

    private TestingStaff.Made member;

    @BeforeEach
    void somebodyWorksHere() {
        member = TestingStaff.withRoles("caseworker");
        TestingStaff.confirm(member);
        shows(KEY);
    }

    @Test
    void theirRolesAreThoseOfOurRegister() {
        SignedIn officer = comes(claims(member.email()));
        alive(officer);
        officer.request().get(INVITATIONS).then().statusCode(403);
        officer.request().get("/api/v1/me").then().statusCode(403);
        new TestingRows(database).change("update staff set roles = '{auditor}' where id = ?", member.id());
        officer.request().get(INVITATIONS).then().statusCode(200);
    }

    @Test
    void theyAreFoundByTheNameTheProviderGaveThemEvenWithAnotherAddress() {
        JwtClaims claims = claims(member.email());
        alive(comes(claims));
        claims.setClaim("email", "test.new.name@example.org");
        claims.setClaim("sid", UUID.randomUUID().toString());
        alive(comes(claims));
        claims.unsetClaim("email");
        claims.setClaim("sid", UUID.randomUUID().toString());
        alive(comes(claims));
    }

    @Test
    void anotherPersonWithTheSameAddressIsAStranger() {
        alive(comes(claims(member.email())));
        stranger(comes(claims(member.email())).request().get(TASKS));
    }

    @Test
    void anAddressThatTheProviderDidNotVerifyIsNone() {
        JwtClaims claims = claims(member.email());
        claims.setClaim("email_verified", false);
        stranger(comes(claims).request().get(TASKS));
        claims.setClaim("email_verified", "true");
        stranger(comes(claims).request().get(TASKS));
        claims.unsetClaim("email_verified");
        stranger(comes(claims).request().get(TASKS));
    }

    @Test
    void whoIsNotInOurRegisterIsAStranger() {
        stranger(comes(claims("test.nobody." + UUID.randomUUID() + "@example.org"))
                .request()
                .get(TASKS));
        TestingStaff.Made neverInvited = TestingStaff.withRoles("caseworker");
        stranger(comes(claims(neverInvited.email())).request().get(TASKS));
    }

    @Test
    void whoIsInvitedComesInAndTheInvitationIsUsed() {
        StaffMember supervisor = StaffMember.withRoles("supervisor");
        String email = "test.invited." + UUID.randomUUID() + "@example.org";
        String invitation =
                invites(supervisor, email).then().statusCode(201).extract().path("id");
        alive(comes(claims(email)));
        supervisor.request().delete(INVITATIONS + "/" + invitation).then().statusCode(409);
    }

    @Test
    void aWithdrawnInvitationLetsNobodyIn() {
        StaffMember supervisor = StaffMember.withRoles("supervisor");
        String email = "test.invited." + UUID.randomUUID() + "@example.org";
        String invitation = invites(supervisor, email).path("id");
        supervisor.request().delete(INVITATIONS + "/" + invitation).then().statusCode(204);
        stranger(comes(claims(email)).request().get(TASKS));
    }

    @Test
    void whoIsSuspendedIsOutAtOnceAndWithEveryNewSession() {
        JwtClaims claims = claims(member.email());
        SignedIn officer = comes(claims);
        alive(officer);
        StaffMember supervisor = StaffMember.withRoles("supervisor");
        supervisor
                .request()
                .post(MEMBERS + "/" + member.id() + "/suspension")
                .then()
                .statusCode(204);
        ended(officer.request().get(TASKS));
        claims.setClaim("sid", UUID.randomUUID().toString());
        stranger(comes(claims).request().get(TASKS));
        supervisor
                .request()
                .delete(MEMBERS + "/" + member.id() + "/suspension")
                .then()
                .statusCode(204);
        ended(officer.request().get(TASKS));
        alive(comes(claims));
    }

    @Test
    void partnerMembersComeByOurOwnSignInOnly() {
        PartnerMember helper = PartnerMember.helper();
        stranger(comes(claims(helper.email())).request().get(MEMBERS));
    }

    @Test
    void aNewTokenOfTheSameSignInIsTheSameSession() {
        JwtClaims claims = claims(member.email());
        alive(comes(claims));
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(fromNow(Duration.ofSeconds(1)));
        alive(comes(claims));
        assertThat(new TestingRows(database)
                        .number("select count(*) from staff_sessions where staff_id = ?", member.id()))
                .isEqualTo(1);
    }

    @Test
    void signingOutEndsItForEveryTokenOfThatSignIn() {
        JwtClaims claims = claims(member.email());
        SignedIn officer = comes(claims);
        officer.request().delete(CURRENT).then().statusCode(204);
        ended(officer.request().get(TASKS));
        claims.setJwtId(UUID.randomUUID().toString());
        ended(comes(claims).request().get(TASKS));
        claims.setClaim("auth_time", fromNow(Duration.ofSeconds(1)).getValue());
        alive(comes(claims));
    }

    @Test
    void thirtyMinutesWithoutARequestEndIt() {
        SignedIn officer = comes(claims(member.email()));
        alive(officer);
        TestingClock.advance(Duration.ofMinutes(29));
        alive(officer);
        TestingClock.advance(Duration.ofMinutes(30));
        ended(officer.request().get(TASKS));
    }

    @Test
    void tenHoursAfterTheSignInThereItEndsHoweverBusyItIs() {
        JwtClaims claims = claims(member.email());
        claims.setClaim("auth_time", fromNow(Duration.ofHours(-9)).getValue());
        SignedIn officer = comes(claims);
        alive(officer);
        TestingClock.advance(Duration.ofMinutes(25));
        alive(officer);
        TestingClock.advance(Duration.ofMinutes(25));
        alive(officer);
        TestingClock.advance(Duration.ofMinutes(25));
        ended(officer.request().get(TASKS));
        claims.setClaim("auth_time", fromNow(Duration.ofHours(-11)).getValue());
        ended(comes(claims).request().get(TASKS));
    }

    @Test
    void invitedAgainTheyAreBoundAnewAndWhatWasBeforeEnds() {
        SignedIn before = comes(claims(member.email()));
        alive(before);
        invites(StaffMember.withRoles("supervisor"), member.email()).then().statusCode(201);
        ended(before.request().get(TASKS));
        alive(comes(claims(member.email())));
    }

    private static Response invites(StaffMember supervisor, String email) {
        return supervisor
                .request()
                .body(Map.of("email", email, "name", "Test Officer", "roles", List.of("caseworker")))
                .post(INVITATIONS);
    }

    private static SignedIn comes(JwtClaims claims) {
        return signs(claims, KEY);
    }

    private static void alive(SignedIn officer) {
        officer.request().get(TASKS).then().statusCode(200);
    }

    private static void ended(Response response) {
        response.then().statusCode(401).body("code", equalTo("session_ended"));
    }

    private static void stranger(Response response) {
        response.then().statusCode(401).body("code", equalTo("not_registered"));
    }
}
