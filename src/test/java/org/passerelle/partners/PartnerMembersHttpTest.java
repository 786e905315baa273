package org.passerelle.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.account.Mailbox;

/** Leads invite and remove colleagues of their own organisation; nobody learns or takes who works elsewhere. */
@QuarkusTest
class PartnerMembersHttpTest {

    private static final String MEMBERS = TestingPartners.PATH + "/{id}/members";
    private static final String MEMBER = MEMBERS + "/{member}";

    private PartnerMember lead;

    @Inject
    DataSource database;

    @Inject
    TestingWatch watch;

    @BeforeEach
    void lead() {
        lead = PartnerMember.lead();
    }

    @Test
    void aLeadInvitesAColleagueWhoThenHelps() {
        Mailbox mailbox = Mailbox.fresh();
        String member =
                TestingPartners.invites(lead, mailbox.address(), "helper").path("member");
        listed(lead).body("items.state", contains("active", "invited"));
        SignedIn helper = TestingPartners.joins(mailbox);
        assertThat(helper.accountId()).hasToString(member);
        helper.request().get(TestingPartners.PATH + "/mine").then().statusCode(200);
        listed(lead)
                .body("items.email", contains(lead.email(), mailbox.address()))
                .body("items.name", contains(startsWith("Test Officer"), equalTo("Test Helper")))
                .body("items.role", contains("lead", "helper"))
                .body("items.state", contains("active", "active"));
        refused(helper.request().get(MEMBERS, lead.organisationId()), 403, "forbidden");
    }

    @Test
    void ukviSeesRolesAndTheNamesOfLeadsOnly() {
        PartnerMember.of(lead.organisationId(), "helper");
        for (String role : List.of("programme_manager", "supervisor", "auditor")) {
            StaffMember.withRoles(role)
                    .request()
                    .get(MEMBERS, lead.organisationId())
                    .then()
                    .statusCode(200)
                    .body("items.role", contains("lead", "helper"))
                    .body("items.email", contains(lead.email(), null))
                    .body("items.name", contains(startsWith("Test Officer"), nullValue()));
        }
    }

    @Test
    void ukvisOwnListsHoldNoMemberOfAnOrganisation() {
        Mailbox invited = Mailbox.fresh();
        String member =
                TestingPartners.invites(lead, invited.address(), "helper").path("member");
        StaffMember supervisor = StaffMember.withRoles("supervisor");
        assertThat(TestingPartners.ids(supervisor::request, "/api/v1/staff/members"))
                .contains(supervisor.staffId().toString())
                .doesNotContain(member, lead.memberId().toString());
        supervisor
                .request()
                .get("/api/v1/staff/invitations")
                .then()
                .statusCode(200)
                .body("items.member", not(hasItem(member)));
        refused(supervisor.request().post("/api/v1/staff/members/{id}/suspension", lead.memberId()), 404, "not_found");
        UUID invitation = new TestingRows(database)
                .id("select id from staff_invitations where staff_id = ?", UUID.fromString(member));
        refused(supervisor.request().delete("/api/v1/staff/invitations/{id}", invitation), 404, "not_found");
    }

    @Test
    void whoIsRemovedIsOutAtOnceAndWhoWatchesHearsIt() {
        PartnerMember helper = PartnerMember.of(lead.organisationId(), "helper");
        removed(lead, helper.memberId()).then().statusCode(204);
        removed(lead, helper.memberId()).then().statusCode(204);
        refused(helper.request().get(TestingPartners.PATH + "/mine"), 401, "session_ended");
        assertThat(helper.signedIn().refreshes().statusCode()).isEqualTo(401);
        assertThat(watch.about(helper.memberId())).containsExactly("left " + helper.memberId());
        listed(lead).body("items.state", contains("active", "left")).body("items.email", contains(lead.email(), null));
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from staff where id = ? and (password_hash is not null or totp_secret is not null)",
                                helper.memberId()))
                .isZero();
    }

    @Test
    void aWatchThatFailsLeavesTheMemberWhereTheyAre() {
        PartnerMember helper = PartnerMember.of(lead.organisationId(), "helper");
        watch.breakFor(lead.organisationId());
        assertThat(removed(lead, helper.memberId()).statusCode()).isEqualTo(500);
        helper.request().get(TestingPartners.PATH + "/mine").then().statusCode(200);
        watch.mend(lead.organisationId());
        removed(lead, helper.memberId()).then().statusCode(204);
    }

    @Test
    void aRemovedMembersAddressIsFreeForOthers() {
        Mailbox mailbox = Mailbox.fresh();
        String first =
                TestingPartners.invites(lead, mailbox.address(), "helper").path("member");
        TestingPartners.joins(mailbox);
        PartnerMember other = PartnerMember.lead();
        String entry =
                TestingPartners.invites(other, mailbox.address(), "helper").path("member");
        assertThat(mailbox.bodies()).hasSize(1);
        removed(lead, UUID.fromString(first)).then().statusCode(204);
        TestingPartners.invites(other, mailbox.address(), "helper")
                .then()
                .statusCode(201)
                .body("member", equalTo(entry));
        assertThat(mailbox.bodies()).hasSize(2);
        assertThat(TestingPartners.joins(mailbox).accountId()).hasToString(entry);
    }

    @Test
    void anAddressThatWorksElsewhereGetsTheSameAnswerNoLetterAndStaysWhoItIs() {
        StaffMember officer = StaffMember.withRoles("caseworker");
        PartnerMember colleague = PartnerMember.helper();
        for (String address : List.of(officer.email(), colleague.email())) {
            Response fresh = TestingPartners.invites(lead, Mailbox.fresh().address(), "helper");
            Response known = TestingPartners.invites(lead, address, "helper");
            known.then().statusCode(201);
            assertThat(known.<Map<String, Object>>path("$").keySet())
                    .isEqualTo(fresh.<Map<String, Object>>path("$").keySet());
            String again = TestingPartners.invites(lead, address, "helper").path("member");
            assertThat(again).isEqualTo(known.path("member"));
            assertThat(new Mailbox(address).bodies()).isEmpty();
        }
        listed(lead).body("items.state", contains("active", "invited", "invited", "invited", "invited"));
        officer.request().get("/api/v1/casework/tasks").then().statusCode(200);
        colleague.request().get(TestingPartners.PATH + "/mine").then().statusCode(200);
    }

    @Test
    void noSupervisorTakesAMemberOver() {
        PartnerMember helper = PartnerMember.of(lead.organisationId(), "helper");
        StaffMember.withRoles("supervisor")
                .request()
                .body(Map.of("email", helper.email(), "name", "Test Officer", "roles", List.of("caseworker")))
                .post("/api/v1/staff/invitations")
                .then()
                .statusCode(201)
                .body("state", equalTo("pending"));
        assertThat(new Mailbox(helper.email()).bodies()).isEmpty();
        helper.request().get(TestingPartners.PATH + "/mine").then().statusCode(200);
        listed(lead).body("items.role", contains("lead", "helper"));
    }

    @Test
    void theLastLeadStays() {
        refused(removed(lead, lead.memberId()), 409, "last_lead");
        PartnerMember invited = PartnerMember.of(lead.organisationId(), "lead");
        removed(invited, lead.memberId()).then().statusCode(204);
        refused(removed(invited, invited.memberId()), 409, "last_lead");
    }

    @Test
    void aLeadWhoHasNotSignedInYetIsNoLeadToStay() {
        TestingPartners.invites(lead, Mailbox.fresh().address(), "lead");
        refused(removed(lead, lead.memberId()), 409, "last_lead");
    }

    @Test
    void nobodyInvitesThemselvesOrIntoOtherOrganisations() {
        refused(TestingPartners.invites(lead, lead.email(), "lead"), 409, "own_account");
        PartnerMember other = PartnerMember.helper();
        Map<String, Object> body = Map.of("email", "a@example.org", "name", "Test", "role", "helper");
        for (UUID id : List.of(other.organisationId(), UUID.randomUUID())) {
            refused(lead.request().body(body).post(TestingPartners.PATH + "/{id}/invitations", id), 404, "not_found");
            refused(lead.request().get(MEMBERS, id), 404, "not_found");
            refused(lead.request().delete(MEMBER, id, other.memberId()), 404, "not_found");
        }
        refused(removed(lead, other.memberId()), 404, "not_found");
        refused(
                other.request().body(body).post(TestingPartners.PATH + "/{id}/invitations", other.organisationId()),
                403,
                "forbidden");
    }

    @Test
    void ukviRemovesTheLastLeadAndATaskAsksForAnotherUntilOneIsInvited() {
        StaffMember manager = StaffMember.withRoles("programme_manager");
        PartnerMember helper = PartnerMember.of(lead.organisationId(), "helper");
        refused(manager.request().delete(MEMBER, lead.organisationId(), helper.memberId()), 403, "forbidden");
        manager.request()
                .delete(MEMBER, lead.organisationId(), lead.memberId())
                .then()
                .statusCode(204);
        assertThat(openTasks()).isEqualTo(1);
        TestingPartners.job("partner-leads");
        assertThat(openTasks()).isEqualTo(1);
        refused(invitedBy(manager, "helper"), 403, "forbidden");
        invitedBy(manager, "lead").then().statusCode(201);
        assertThat(openTasks()).isZero();
    }

    private Response invitedBy(StaffMember manager, String role) {
        return manager.request()
                .body(Map.of("email", Mailbox.fresh().address(), "name", "Test Lead", "role", role))
                .post(TestingPartners.PATH + "/{id}/invitations", lead.organisationId());
    }

    private long openTasks() {
        return new TestingRows(database)
                .number(
                        "select count(*) from staff_tasks where kind = 'organisation_without_lead' and subject = ? and ended_at is null",
                        lead.organisationId());
    }

    private static ValidatableResponse listed(PartnerMember by) {
        return by.request().get(MEMBERS, by.organisationId()).then().statusCode(200);
    }

    private static Response removed(PartnerMember by, UUID member) {
        return by.request().delete(MEMBER, by.organisationId(), member);
    }

    private static void refused(Response reply, int status, String code) {
        reply.then().statusCode(status).body("code", equalTo(code));
    }
}
