package org.passerelle.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.account.Mailbox;
import org.passerelle.contract.Contract;

/** Two people in two roles suspend an organisation for a stated reason, with notice, and let it help again. */
@QuarkusTest
class SuspensionHttpTest {

    private static final String MINE = TestingPartners.PATH + "/mine";
    private static final String WHY = "A made-up arrangement has run out.";

    private PartnerMember lead;
    private UUID organisation;
    private Mailbox mailbox;

    @Inject
    DataSource database;

    @Inject
    TestingWatch watch;

    @BeforeEach
    void lead() {
        lead = PartnerMember.lead();
        organisation = lead.organisationId();
        mailbox = new Mailbox(lead.email());
    }

    @Test
    void itIsAnnouncedAndTakesForceWhenTheNoticeIsOver() {
        proposed("arrangement_ended", null).then().statusCode(204);
        assertThat(suspension("state")).isEqualTo("proposed");
        assertThat(lead.request().get(MINE).<Object>path("notice")).isNull();
        confirmed().then().statusCode(204);
        assertThat(suspension("state")).isEqualTo("announced");
        assertThat(lead.request().get(MINE).<String>path("notice.statement")).isEqualTo(WHY);
        assertThat(mailbox.bodies()).hasSize(1).allMatch(body -> body.contains(WHY));
        TestingPartners.job("partner-suspensions");
        lead.request().get(MINE).then().statusCode(200);
        TestingClock.advance(Duration.ofDays(14));
        TestingPartners.job("partner-suspensions");
        TestingPartners.job("partner-suspensions");
        assertThat(suspension("state")).isEqualTo("in_force");
        assertThat(watch.about(organisation)).containsExactly("suspended " + organisation);
        assertThat(mailbox.bodies()).hasSize(2).allMatch(body -> body.contains(WHY));
    }

    @Test
    void inDangerItTakesForceAtOnceForEverySessionThatIsOpen() {
        PartnerMember helper = PartnerMember.of(organisation, "helper");
        setListed();
        proposed("danger", null).then().statusCode(204);
        helper.request().get(MINE).then().statusCode(200);
        confirmed().then().statusCode(204);
        for (PartnerMember member : new PartnerMember[] {lead, helper}) {
            refused(member.request().get(MINE), 401, "session_ended");
            assertThat(refreshes(member)).isEqualTo(401);
        }
        assertThat(TestingPartners.ids(Contract::given, TestingPartners.PATH)).doesNotContain(organisation.toString());
        refused(
                manager()
                        .request()
                        .body(Map.of("email", "a@example.org", "name", "Test", "role", "lead"))
                        .post(TestingPartners.PATH + "/{id}/invitations", organisation),
                409,
                "organisation_suspended");
    }

    /** A save holds the grant that lets it in. */
    @Test
    void whatWasLetInBeforeIsFinishedAndWhatComesAfterIsRefused() throws SQLException {
        PartnerMember helper = PartnerMember.of(organisation, "helper");
        UUID application = UUID.fromString(Phone.fresh()
                .signsIn()
                .request()
                .body(Map.of("form", "expression-of-interest"))
                .post("/api/v1/applications")
                .path("id"));
        UUID grant = helper.mayUse(application, List.of("form"), List.of("form"), List.of());
        proposed("danger", null);
        try (Connection save = database.getConnection();
                Statement statement = save.createStatement()) {
            save.setAutoCommit(false);
            statement.execute("select id from helper_grants where id = '" + grant + "' for share");
            refused(confirmed(), 503, "database_unavailable");
            assertThat(suspension("state")).isEqualTo("proposed");
            save.commit();
        }
        confirmed().then().statusCode(204);
        refused(helper.request().get("/api/v1/applications/{id}", application), 401, "session_ended");
    }

    @Test
    void aWatchThatFailsUndoesAllOfIt() {
        proposed("danger", null);
        watch.breakFor(organisation);
        assertThat(confirmed().statusCode()).isEqualTo(500);
        assertThat(suspension("state")).isEqualTo("proposed");
        lead.request().get(MINE).then().statusCode(200).body("organisation.state", equalTo("active"));
        assertThat(mailbox.bodies()).isEmpty();
        watch.mend(organisation);
        confirmed().then().statusCode(204);
        assertThat(watch.about(organisation)).hasSize(1);
    }

    @Test
    void aSuspensionThatCannotTakeForceKeepsNoOtherBack() {
        PartnerMember other = PartnerMember.lead();
        proposed(organisation, "closed", null);
        confirmed(organisation);
        proposed(other.organisationId(), "closed", null);
        confirmed(other.organisationId());
        watch.breakFor(organisation);
        TestingClock.advance(Duration.ofDays(14));
        TestingPartners.job("partner-suspensions");
        assertThat(suspension("state")).isEqualTo("announced");
        assertThat(watch.about(other.organisationId())).hasSize(1);
        watch.mend(organisation);
        TestingPartners.job("partner-suspensions");
        assertThat(suspension("state")).isEqualTo("in_force");
    }

    @Test
    void nobodyConfirmsWhatTheyProposedNeitherInTwoRoles() {
        StaffMember both = StaffMember.withRoles("programme_manager", "supervisor");
        proposed(both, organisation, "danger", null).then().statusCode(204);
        refused(both.request().post(path("suspension/confirmation")), 409, "own_account");
        confirmed().then().statusCode(204);
        both.request()
                .body(Map.of("statement", "It is over."))
                .post(path("reinstatement"))
                .then()
                .statusCode(204);
        refused(both.request().post(path("reinstatement/confirmation")), 409, "own_account");
    }

    @Test
    void theTwoRolesAreNotEachOther() {
        StaffMember supervisor = StaffMember.withRoles("supervisor");
        refused(proposed(supervisor, organisation, "danger", null), 403, "forbidden");
        proposed("danger", null);
        refused(manager().request().post(path("suspension/confirmation")), 403, "forbidden");
        refused(lead.request().delete(path("suspension")), 403, "forbidden");
        refused(StaffMember.withRoles("auditor").request().delete(path("suspension")), 403, "forbidden");
    }

    @Test
    void takenBackInTimeNothingHappensAndTheLeadsAreTold() {
        proposed("own_wish", 30);
        confirmed();
        manager().request().delete(path("suspension")).then().statusCode(204);
        refused(manager().request().delete(path("suspension")), 409, "suspension_not_now");
        assertThat(mailbox.bodies()).hasSize(2);
        assertThat(mailbox.bodies().getLast()).contains("the suspension is off");
        TestingClock.advance(Duration.ofDays(31));
        TestingPartners.job("partner-suspensions");
        assertThat(watch.about(organisation)).isEmpty();
        proposed("own_wish", null).then().statusCode(204);
    }

    @Test
    void reinstatedMembersSignInAsBeforeAndOldSessionsStayEnded() {
        proposed("danger", null);
        confirmed();
        refused(manager().request().delete(path("suspension")), 409, "suspension_not_now");
        refused(
                StaffMember.withRoles("supervisor").request().post(path("reinstatement/confirmation")),
                409,
                "suspension_not_now");
        manager()
                .request()
                .body(Map.of("statement", "It is over."))
                .post(path("reinstatement"))
                .then()
                .statusCode(204);
        assertThat(suspension("liftStatement")).isEqualTo("It is over.");
        StaffMember.withRoles("supervisor")
                .request()
                .post(path("reinstatement/confirmation"))
                .then()
                .statusCode(204);
        refused(lead.request().get(MINE), 401, "session_ended");
        assertThat(watch.about(organisation))
                .containsExactly("suspended " + organisation, "reinstated " + organisation);
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from staff where organisation_id = ? and barred_at is not null",
                                organisation))
                .isZero();
        PartnerMember.of(organisation, "helper")
                .request()
                .get(MINE)
                .then()
                .statusCode(200)
                .body("organisation.state", equalTo("active"));
    }

    @Test
    void onlyOneIsOpenAtATime() {
        proposed("closed", null).then().statusCode(204);
        refused(proposed("danger", null), 409, "suspension_open");
        confirmed();
        refused(confirmed(), 409, "suspension_not_now");
    }

    @ParameterizedTest
    @CsvSource({"closed, 13", "closed, 91", "danger, 91", "danger, -1"})
    void aNoticeIsFairAndEndsOneDay(String reason, int days) {
        refused(proposedInvalid(reason, WHY, days), 422, "notice_invalid");
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
        refused(proposedInvalid("reported_a_fault", WHY, 14), 422, "suspension_reason_unknown");
    }

    @Test
    void withoutAWordToTheOrganisationThereIsNoSuspension() {
        refused(proposedInvalid("closed", " ", 14), 422, "text_invalid");
        refused(proposed(manager(), UUID.randomUUID(), "closed", null), 404, "not_found");
    }

    @Test
    void whatIsSaidIsSealed() {
        proposed("closed", null);
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from partner_suspensions where organisation_id = ?"
                                        + " and position(convert_to(?, 'UTF8') in statement) > 0",
                                organisation,
                                WHY))
                .isZero();
        assertThat(suspension("statement")).isEqualTo(WHY);
    }

    private Response proposed(String reason, @Nullable Integer days) {
        return proposed(organisation, reason, days);
    }

    private static Response proposed(UUID organisation, String reason, @Nullable Integer days) {
        return proposed(manager(), organisation, reason, days);
    }

    private static Response proposed(StaffMember by, UUID organisation, String reason, @Nullable Integer days) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", reason, "statement", WHY));
        if (days != null) {
            body.put("noticeDays", days);
        }
        return by.request().body(body).post(TestingPartners.PATH + "/{id}/suspension", organisation);
    }

    private Response proposedInvalid(String reason, String statement, int days) {
        return manager()
                .invalidRequest()
                .body(Map.of("reason", reason, "statement", statement, "noticeDays", days))
                .post(path("suspension"));
    }

    private Response confirmed() {
        return confirmed(organisation);
    }

    private static Response confirmed(UUID organisation) {
        return StaffMember.withRoles("supervisor")
                .request()
                .post(TestingPartners.PATH + "/{id}/suspension/confirmation", organisation);
    }

    private String suspension(String field) {
        return manager()
                .request()
                .get(TestingPartners.PATH + "/{id}", organisation)
                .path("suspension." + field);
    }

    private String path(String step) {
        return TestingPartners.PATH + "/" + organisation + "/" + step;
    }

    private void setListed() {
        manager()
                .request()
                .body(Map.of("listed", true))
                .patch(TestingPartners.PATH + "/{id}", organisation)
                .then()
                .statusCode(200);
    }

    private static int refreshes(PartnerMember member) {
        return Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("refreshToken", member.signedIn().refreshToken()))
                .post("/api/v1/staff/sessions/refresh")
                .statusCode();
    }

    private static StaffMember manager() {
        return StaffMember.withRoles("programme_manager");
    }

    private static void refused(Response reply, int status, String code) {
        reply.then().statusCode(status).body("code", equalTo(code));
    }
}
