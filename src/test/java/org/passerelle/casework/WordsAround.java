package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.passerelle.PartnerMember;
import org.passerelle.StaffMember;
import org.passerelle.cases.status.CaseState;
import org.passerelle.drafts.TestingApplicant;

/** Writes the same words wherever somebody around an applicant may write some, each over its route. */
record WordsAround(DataSource database, TestingApplicant person, String words) {

    private static final String CASE = "/api/v1/casework/applications/";
    private static final String REFUSAL = "requirements_not_met";

    /** Notes, answers of checks, a refusal that a colleague confirms, the challenge, and what a helper says. */
    void areWritten() {
        StaffMember officer = StaffMember.withRoles("caseworker");
        StaffMember colleague = StaffMember.withRoles("caseworker");
        new TestingPosition(database).put(person.id(), CaseState.CHECKS);
        done(officer.request().body(Map.of("body", words)).post(CASE + person.id() + "/notes"));
        checkedBy(officer);
        Response proposed = new TestingMoves(officer, person.id())
                .moves(Map.of("kind", "refuse", "reason", REFUSAL, "message", words));
        done(proposed);
        done(new TestingMoves(colleague, person.id()).confirms(proposed.path("proposal")));
        done(person.request().body(Map.of("text", words)).post(person.url("challenge")));
        toldByAHelper();
    }

    /** A colleague of a partner by that name and address, and why their organisation is to be suspended. */
    void areWrittenOfAColleague(String name, String email) {
        PartnerMember lead = PartnerMember.lead();
        String organisation = "/api/v1/partners/" + lead.organisationId();
        done(lead.request()
                .body(Map.of("email", email, "name", name, "role", "helper"))
                .post(organisation + "/invitations"));
        done(StaffMember.withRoles("programme_manager")
                .request()
                .body(Map.of("reason", "closed", "statement", words))
                .post(organisation + "/suspension"));
    }

    private void checkedBy(StaffMember officer) {
        String checks = CASE + person.id() + "/checks";
        String check = officer.request()
                .body(Map.of("kind", "eurodac"))
                .post(checks)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        done(officer.request()
                .body(Map.of("result", "no_record", "note", words))
                .post(checks + "/" + check + "/answer"));
    }

    private void toldByAHelper() {
        PartnerMember helper = PartnerMember.helper();
        UUID application = person.id();
        helper.mayUse(application, List.of("messages"), List.of("messages"), List.of());
        done(helper.request()
                .body(Map.of("how", words))
                .post("/api/v1/assistance/applications/" + application + "/told"));
        done(helper.request().body(Map.of("body", words)).post(person.url("messages")));
    }

    private static void done(Response reply) {
        assertThat(reply.statusCode()).isBetween(200, 204);
    }
}
