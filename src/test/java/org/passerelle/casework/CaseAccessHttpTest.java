package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.casework.TestingTalk.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** A case of another team opens with a reason, for the session in which it was given, and the reason is on record. */
@QuarkusTest
class CaseAccessHttpTest {

    @Inject
    DataSource database;

    private StaffMember stranger;
    private TestingApplicant person;

    @BeforeEach
    void aCaseOfAnotherTeam() {
        stranger = StaffMember.withRoles("caseworker");
        person = TestingApplicant.submitted();
        TestingTeam.of(StaffMember.withRoles("caseworker")).has(database, person);
    }

    @Test
    void aReasonOpensItAndIsOnRecordSealed() {
        refused(marks(stranger), 403, "reason_needed");
        opens(stranger, "Their sister asks").then().statusCode(201);
        marks(stranger).then().statusCode(200);
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number(
                        "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                + " where d.application_id = ? and e.action = 'case_opened' and d.reason is not null"
                                + " and d.actor_id = ? and position(convert_to('sister', 'UTF8') in d.reason) = 0",
                        person.id(),
                        stranger.staffId()))
                .isEqualTo(1);
        refused(marks(StaffMember.withRoles("caseworker")), 403, "reason_needed");
    }

    @Test
    void itClosesAfterSomeHours() {
        opens(stranger, "Their sister asks").then().statusCode(201);
        new TestingRows(database)
                .change(
                        "update case_access set ends_at = timestamptz '2020-01-01' where staff_id = ?",
                        stranger.staffId());
        refused(marks(stranger), 403, "reason_needed");
    }

    @Test
    void withoutAReasonOrACaseNothingOpens() {
        refused(opens(stranger, " "), 422, "reason_required");
        refused(
                stranger.request()
                        .body(Map.of("reason", "Curious"))
                        .post(WorkListResource.PATH + "/" + UUID.randomUUID() + "/access"),
                404,
                "not_found");
        TestingApplicant draft = TestingApplicant.begins();
        refused(
                stranger.request()
                        .body(Map.of("reason", "Curious"))
                        .post(WorkListResource.PATH + "/" + draft.id() + "/access"),
                404,
                "not_found");
        refused(opens(StaffMember.withRoles("auditor"), "Curious"), 403, "forbidden");
    }

    @Test
    void aTrainedOfficerSeesAChildAloneWhicheverTeamHasIt() {
        new TestingRows(database).change("update applications set child_alone_since = now() where id = ?", person.id());
        marks(StaffMember.withRoles("safeguarding")).then().statusCode(200);
        refused(marks(stranger), 403, "reason_needed");
    }

    private Response marks(StaffMember by) {
        return by.request()
                .body(Map.of("vulnerable", true))
                .patch(WorkListResource.PATH + "/" + person.id() + "/marks");
    }

    private Response opens(StaffMember by, String reason) {
        return by.request().body(Map.of("reason", reason)).post(WorkListResource.PATH + "/" + person.id() + "/access");
    }
}
