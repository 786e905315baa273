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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.account.Mailbox;
import org.passerelle.contract.Contract;

/** Two people in two roles suspend an organisation for a stated reason, with notice, and let it help again. */
@QuarkusTest
class SuspensionHttpTest {

    private static final String MINE = TestingPartners.PATH + "/mine";

    private PartnerMember lead;
    private UUID organisation;
    private TestingSuspension suspension;
    private Mailbox mailbox;

    @Inject
    DataSource database;

    @Inject
    TestingWatch watch;

    @BeforeEach
    void lead() {
        lead = PartnerMember.lead();
        organisation = lead.organisationId();
        suspension = new TestingSuspension(organisation);
        mailbox = new Mailbox(lead.email());
    }

    @Test
    void itIsAnnouncedAndTakesForceWhenTheNoticeIsOver() {
        suspension.proposed("arrangement_ended", null).then().statusCode(204);
        assertThat(suspension.shown("state")).isEqualTo("proposed");
        assertThat(lead.request().get(MINE).<Object>path("notice")).isNull();
        suspension.confirmed().then().statusCode(204);
        assertThat(suspension.shown("state")).isEqualTo("announced");
        assertThat(lead.request().get(MINE).<String>path("notice.statement")).isEqualTo(TestingSuspension.WHY);
        assertThat(mailbox.bodies()).hasSize(1).allMatch(body -> body.contains(TestingSuspension.WHY));
        TestingPartners.job("partner-suspensions");
        lead.request().get(MINE).then().statusCode(200);
        TestingClock.advance(Duration.ofDays(14));
        TestingPartners.job("partner-suspensions");
        TestingPartners.job("partner-suspensions");
        assertThat(suspension.shown("state")).isEqualTo("in_force");
        assertThat(watch.about(organisation)).containsExactly("suspended " + organisation);
        assertThat(mailbox.bodies()).hasSize(2).allMatch(body -> body.contains(TestingSuspension.WHY));
    }

    @Test
    void inDangerItTakesForceAtOnceForEverySessionThatIsOpen() {
        PartnerMember helper = PartnerMember.of(organisation, "helper");
        setListed();
        suspension.proposed("danger", null).then().statusCode(204);
        helper.request().get(MINE).then().statusCode(200);
        suspension.confirmed().then().statusCode(204);
        for (PartnerMember member : new PartnerMember[] {lead, helper}) {
            refused(member.request().get(MINE), 401, "session_ended");
            assertThat(refreshes(member)).isEqualTo(401);
        }
        assertThat(TestingPartners.ids(Contract::given, TestingPartners.PATH)).doesNotContain(organisation.toString());
        refused(
                TestingSuspension.manager()
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
        suspension.proposed("danger", null);
        try (Connection save = database.getConnection();
                Statement statement = save.createStatement()) {
            save.setAutoCommit(false);
            statement.execute("select id from helper_grants where id = '" + grant + "' for share");
            refused(suspension.confirmed(), 503, "database_unavailable");
            assertThat(suspension.shown("state")).isEqualTo("proposed");
            save.commit();
        }
        suspension.confirmed().then().statusCode(204);
        refused(helper.request().get("/api/v1/applications/{id}", application), 401, "session_ended");
    }

    @Test
    void aWatchThatFailsUndoesAllOfIt() {
        suspension.proposed("danger", null);
        watch.breakFor(organisation);
        assertThat(suspension.confirmed().statusCode()).isEqualTo(500);
        assertThat(suspension.shown("state")).isEqualTo("proposed");
        lead.request().get(MINE).then().statusCode(200).body("organisation.state", equalTo("active"));
        assertThat(mailbox.bodies()).isEmpty();
        watch.mend(organisation);
        suspension.confirmed().then().statusCode(204);
        assertThat(watch.about(organisation)).hasSize(1);
    }

    @Test
    void aSuspensionThatCannotTakeForceKeepsNoOtherBack() {
        TestingSuspension other = new TestingSuspension(PartnerMember.organisation());
        suspension.proposed("closed", null);
        suspension.confirmed();
        other.proposed("closed", null);
        other.confirmed();
        watch.breakFor(organisation);
        TestingClock.advance(Duration.ofDays(14));
        TestingPartners.job("partner-suspensions");
        assertThat(suspension.shown("state")).isEqualTo("announced");
        assertThat(watch.about(other.organisation())).hasSize(1);
        watch.mend(organisation);
        TestingPartners.job("partner-suspensions");
        assertThat(suspension.shown("state")).isEqualTo("in_force");
    }

    @Test
    void takenBackInTimeNothingHappensAndTheLeadsAreTold() {
        suspension.proposed("own_wish", 30);
        suspension.confirmed();
        TestingSuspension.manager()
                .request()
                .delete(suspension.path("suspension"))
                .then()
                .statusCode(204);
        refused(TestingSuspension.manager().request().delete(suspension.path("suspension")), 409, "suspension_not_now");
        assertThat(mailbox.bodies()).hasSize(2);
        assertThat(mailbox.bodies().getLast()).contains("the suspension is off");
        TestingClock.advance(Duration.ofDays(31));
        TestingPartners.job("partner-suspensions");
        assertThat(watch.about(organisation)).isEmpty();
        suspension.proposed("own_wish", null).then().statusCode(204);
    }

    @Test
    void reinstatedMembersSignInAsBeforeAndOldSessionsStayEnded() {
        suspension.proposed("danger", null);
        suspension.confirmed();
        refused(TestingSuspension.manager().request().delete(suspension.path("suspension")), 409, "suspension_not_now");
        refused(
                TestingSuspension.supervisor().request().post(suspension.path("reinstatement/confirmation")),
                409,
                "suspension_not_now");
        TestingSuspension.manager()
                .request()
                .body(Map.of("statement", "It is over."))
                .post(suspension.path("reinstatement"))
                .then()
                .statusCode(204);
        assertThat(suspension.shown("liftStatement")).isEqualTo("It is over.");
        suspension
                .colleague()
                .request()
                .post(suspension.path("reinstatement/confirmation"))
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

    private void setListed() {
        TestingSuspension.manager()
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

    private static void refused(Response reply, int status, String code) {
        reply.then().statusCode(status).body("code", equalTo(code));
    }
}
