package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.evidence.TestingPapers;

/** Staff read how well an identity is known with the numbers, on record. */
@QuarkusTest
class IdentityOfCaseHttpTest {

    private static final String PATH = "/api/v1/casework/applications/{id}/identity";

    @Inject
    TestingPapers identity;

    @Inject
    DataSource database;

    @Test
    void theNumbersAreShownAndTheLookIsOnRecord() {
        StaffMember officer = StaffMember.withRoles("caseworker");
        TestingApplicant person = TestingApplicant.submitted();
        TestingTeam.of(officer).has(database, person);
        identity.has(person.id(), "NATIONAL_ID_COPY", 2, 2, 40);
        officer.request()
                .get(PATH, person.id())
                .then()
                .statusCode(200)
                .body("level", equalTo(null))
                .body("scores.activity", equalTo(3))
                .body("scores.fraud", equalTo(1))
                .body("scores.verification", equalTo(0))
                .body("pieces.strength", contains(2))
                .body("pieces[0].category", equalTo("state_identity"))
                .body("next.stage", equalTo("checks"))
                .body("wouldHelp", hasSize(3))
                .body("reasonableCertainty.pieces", equalTo(1));
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                        + " where d.application_id = ? and e.action = 'papers_read'",
                                person.id()))
                .isEqualTo(1);
    }

    @Test
    void anotherTeamSaysWhyFirstAndOthersDoNotSeeIt() {
        StaffMember officer = StaffMember.withRoles("caseworker");
        TestingApplicant person = TestingApplicant.submitted();
        TestingTeam.of(StaffMember.withRoles("caseworker")).has(database, person);
        officer.request().get(PATH, person.id()).then().statusCode(403).body("code", equalTo("reason_needed"));
        officer.request().get(PATH, UUID.randomUUID()).then().statusCode(404);
        PartnerMember.helper().request().get(PATH, person.id()).then().statusCode(403);
        StaffMember.withRoles("programme_manager")
                .request()
                .get(PATH, person.id())
                .then()
                .statusCode(403);
    }
}
