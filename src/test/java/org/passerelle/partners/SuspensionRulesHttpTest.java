package org.passerelle.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.PartnerMember;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.account.TestingStaff;

/** Who may suspend an organisation, for which reasons, and with how much notice. */
@QuarkusTest
class SuspensionRulesHttpTest {

    private PartnerMember lead;
    private TestingSuspension suspension;

    @Inject
    DataSource database;

    @BeforeEach
    void lead() {
        lead = PartnerMember.lead();
        suspension = new TestingSuspension(lead.organisationId());
    }

    @Test
    void nobodyConfirmsWhatTheyProposedNeitherInTwoRoles() {
        StaffMember both = StaffMember.withRoles("programme_manager", "supervisor");
        suspension.proposed(both, "danger", null).then().statusCode(204);
        refused(both.request().post(suspension.path("suspension/confirmation")), 409, "own_account");
        suspension.confirmed().then().statusCode(204);
        both.request()
                .body(Map.of("statement", "It is over."))
                .post(suspension.path("reinstatement"))
                .then()
                .statusCode(204);
        refused(both.request().post(suspension.path("reinstatement/confirmation")), 409, "own_account");
    }

    @Test
    void norThroughASecondAccountOfTheirs() {
        TestingStaff.Made one = TestingStaff.withRoles("programme_manager");
        TestingStaff.Made other = TestingStaff.withRoles("supervisor");
        Response signsIn = one.signsIn();
        SignedIn first = SignedIn.from(signsIn);
        SignedIn second = SignedIn.from(other.signsInOn(signsIn.path("deviceToken")));
        first.request()
                .body(Map.of("reason", "danger", "statement", TestingSuspension.WHY))
                .post(suspension.path("suspension"))
                .then()
                .statusCode(204);
        refused(second.request().post(suspension.path("suspension/confirmation")), 409, "other_officer_needed");
        StaffMember fresh = TestingSuspension.supervisor();
        refused(fresh.request().post(suspension.path("suspension/confirmation")), 409, "other_officer_needed");
        suspension.confirmed().then().statusCode(204);
        first.request()
                .body(Map.of("statement", "It is over."))
                .post(suspension.path("reinstatement"))
                .then()
                .statusCode(204);
        refused(second.request().post(suspension.path("reinstatement/confirmation")), 409, "other_officer_needed");
    }

    @Test
    void theTwoRolesAreNotEachOther() {
        StaffMember supervisor = TestingSuspension.supervisor();
        refused(suspension.proposed(supervisor, "danger", null), 403, "forbidden");
        suspension.proposed("danger", null);
        refused(
                TestingSuspension.manager().request().post(suspension.path("suspension/confirmation")),
                403,
                "forbidden");
        refused(lead.request().delete(suspension.path("suspension")), 403, "forbidden");
        refused(StaffMember.withRoles("auditor").request().delete(suspension.path("suspension")), 403, "forbidden");
    }

    @Test
    void onlyOneIsOpenAtATime() {
        suspension.proposed("closed", null).then().statusCode(204);
        refused(suspension.proposed("danger", null), 409, "suspension_open");
        suspension.confirmed();
        refused(suspension.confirmed(), 409, "suspension_not_now");
    }

    @ParameterizedTest
    @CsvSource({"closed, 13", "closed, 91", "danger, 91", "danger, -1"})
    void aNoticeIsFairAndEndsOneDay(String reason, int days) {
        refused(suspension.proposedInvalid(reason, TestingSuspension.WHY, days), 422, "notice_invalid");
    }

    /** Reporting a fault of the scheme never affects approval: whoever adds a reason has to come by here. */
    @Test
    void thatAnOrganisationReportsFaultsIsNoReason() {
        assertThat(Arrays.stream(SuspensionReason.values()).map(SuspensionReason::code))
                .containsExactly(
                        "danger",
                        "consent_broken",
                        "data_breach",
                        "false_information",
                        "exploitation",
                        "arrangement_ended",
                        "closed",
                        "own_wish");
        refused(
                suspension.proposedInvalid("reported_a_fault", TestingSuspension.WHY, 14),
                422,
                "suspension_reason_unknown");
    }

    @Test
    void withoutAWordToTheOrganisationThereIsNoSuspension() {
        refused(suspension.proposedInvalid("closed", " ", 14), 422, "text_invalid");
        refused(new TestingSuspension(UUID.randomUUID()).proposed("closed", null), 404, "not_found");
    }

    @Test
    void whatIsSaidIsSealed() {
        suspension.proposed("closed", null);
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from partner_suspensions where organisation_id = ?"
                                        + " and position(convert_to(?, 'UTF8') in statement) > 0",
                                suspension.organisation(),
                                TestingSuspension.WHY))
                .isZero();
        assertThat(suspension.shown("statement")).isEqualTo(TestingSuspension.WHY);
    }

    private static void refused(Response reply, int status, String code) {
        reply.then().statusCode(status).body("code", equalTo(code));
    }
}
