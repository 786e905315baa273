package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.passerelle.casework.TestingTalk.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.StaffMember;
import org.passerelle.TestingIdentity;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** The page of a case, and the answers behind it: what staff see, who of them, and that each look is on record. */
@QuarkusTest
class CasePageHttpTest {

    @Inject
    DataSource database;

    private StaffMember officer;
    private TestingApplicant person;

    @BeforeEach
    void aCaseOfATeam() {
        officer = StaffMember.withRoles("caseworker");
        person = TestingApplicant.submitted();
        TestingTeam.of(officer).has(database, person);
    }

    @Test
    void itShowsWhereTheCaseStandsAndWhatMayBeDoneNext() {
        Response page = page(officer);
        page.then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("file.revision", equalTo(1))
                .body("file.assignedTo", equalTo(null))
                .body("moves.move", contains("submit"))
                .body("moves.by", contains("applicant"))
                .body("moves.person", contains((Object) null))
                .body("tasks", empty())
                .body("helpers", empty())
                .body("evidence.level", equalTo(null))
                .body("evidence.pieces.accepted", equalTo(null))
                .body("next.move", hasItem("find_not_eligible"))
                .body("next.move", not(hasItem("admit")))
                .body("next.find { it.move == 'find_not_eligible' }.secondPerson", equalTo(true))
                .body("next.find { it.move == 'find_not_eligible' }.reasons", hasItem("status_held"));
        assertThat(audited("decisions_read", officer)).isEqualTo(1);
        officer.request()
                .header("If-None-Match", page.header("ETag"))
                .get(url(""))
                .then()
                .statusCode(304);
        page(StaffMember.withRoles("auditor")).then().statusCode(200).body("next", empty());
    }

    @Test
    void itCountsWhatThePersonHasShown() {
        new TestingIdentity(database).proven(person.id());
        page(officer)
                .then()
                .statusCode(200)
                .body("evidence.level", equalTo("high"))
                .body("evidence.facePhotoCompared", equalTo(true))
                .body("evidence.pieces.accepted", equalTo(1))
                .body("evidence.pieces.received", equalTo(1));
    }

    @Test
    void nothingIsOfferedAgainstAChildAlone() {
        new TestingRows(database).change("update applications set child_alone_since = now() where id = ?", person.id());
        page(officer)
                .then()
                .statusCode(200)
                .body("childAlone", equalTo(true))
                .body("next.move", not(hasItem("find_not_eligible")))
                .body("next.move", hasItem("ask_for_more"));
    }

    @Test
    void helpersAreShownByRoleAndOrganisationAndTheFamilyByItsCases() {
        PartnerMember helper = PartnerMember.helper();
        helper.mayUse(person.id(), List.of("form"), List.of("papers"), List.of("submit"));
        TestingApplicant relative = TestingApplicant.begins().with(person);
        relative.submits();
        Response page = page(officer);
        page.then()
                .statusCode(200)
                .body("helpers.organisation", contains("Made-up Charity " + helper.organisationId()))
                .body("helpers[0].reads", contains("form"))
                .body("helpers[0].rights", contains("submit"))
                .body("family.id", contains(relative.id().toString()))
                .body("family.household", contains(true));
        assertThat(page.asString()).doesNotContain(helper.memberId().toString());
    }

    @Test
    void answersAreOpenedForTheTeamAndTheLookIsOnRecord() {
        Response answers = officer.request().get(url("/answers"));
        answers.then()
                .statusCode(200)
                .body("forms.form", contains("expression-of-interest"))
                .body("forms[0].application", equalTo(person.id().toString()));
        Map<String, Object> given = answers.jsonPath().getMap("forms[0].answers");
        assertThat(given).containsEntry("person.givenNames", "Test Person");
        assertThat(audited("form_read", officer)).isEqualTo(1);
        person.says("journey.currentTown", "Example Town");
        officer.request()
                .get(url("/answers"))
                .then()
                .statusCode(200)
                .body("forms[0].corrections.value", contains("Example Town"))
                .body("forms[0].corrections.state", contains("proposed"))
                .body("forms[0].corrections.filedAt", contains((Object) null));
    }

    @Test
    void aLaterFormOfTheCaseStandsBehindTheFirst() {
        UUID later = UUID.randomUUID();
        TestingRows rows = new TestingRows(database);
        rows.change(
                "insert into applications (id, account_id, form, state, person, created_at, supplement_to)"
                        + " select cast('ffffffff' || substr(cast(? as text), 9) as uuid), account_id, 'full', 'DRAFT',"
                        + " person, created_at, id from applications where id = ?",
                later,
                person.id());
        officer.request().get(url("/answers")).then().statusCode(200).body("forms.size()", equalTo(1));
        refused(
                officer.request()
                        .get(WorkListResource.PATH + "/ffffffff"
                                + later.toString().substring(8)),
                404,
                "not_found");
        rows.change("delete from applications where supplement_to = ?", person.id());
    }

    @Test
    void othersSayWhyAndDraftsAreNobodysBusiness() {
        StaffMember stranger = StaffMember.withRoles("caseworker");
        TestingTeam.of(stranger);
        for (String part : List.of("", "/answers", "/notes")) {
            refused(stranger.request().get(url(part)), 403, "reason_needed");
            refused(StaffMember.withRoles("specialist").request().get(url(part)), 403, "forbidden");
            refused(person.request().get(url(part)), 403, "forbidden");
            String draft =
                    WorkListResource.PATH + "/" + TestingApplicant.begins().id() + part;
            refused(officer.request().get(draft), 404, "not_found");
            refused(StaffMember.withRoles("auditor").request().get(draft), 404, "not_found");
            refused(officer.request().get(WorkListResource.PATH + "/" + UUID.randomUUID() + part), 404, "not_found");
        }
        stranger.request()
                .body(Map.of("reason", "Their sister asks"))
                .post(url("/access"))
                .then()
                .statusCode(201);
        page(stranger).then().statusCode(200);
    }

    private Response page(StaffMember reader) {
        return reader.request().get(url(""));
    }

    private String url(String part) {
        return WorkListResource.PATH + "/" + person.id() + part;
    }

    private long audited(String action, StaffMember by) {
        return new TestingRows(database)
                .number(
                        "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                + " where d.application_id = ? and e.action = ? and d.actor_id = ?",
                        person.id(),
                        action,
                        by.staffId());
    }
}
