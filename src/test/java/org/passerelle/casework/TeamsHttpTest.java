package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.casework.TestingTalk.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** Teams: who forms them, who belongs to them, and which team is given a new case. */
@QuarkusTest
class TeamsHttpTest {

    @Inject
    DataSource database;

    private StaffMember officer;

    @BeforeEach
    void signIn() {
        officer = StaffMember.withRoles("caseworker");
    }

    @AfterEach
    void nobodyTakesCases() {
        TestingTeam.nobodyTakesCases(database);
    }

    @Test
    void aSupervisorFormsATeamAndSaysWhoBelongsToIt() {
        TestingTeam team = TestingTeam.of();
        team.takesIn(officer).then().statusCode(200).body("members", contains(id(officer)));
        team.takesIn(officer).then().statusCode(200).body("members", contains(id(officer)));
        team.lets(officer).then().statusCode(200).body("members", empty());
        team.lets(officer).then().statusCode(200);
        team.supervisor()
                .request()
                .body(Map.of("takesCases", true))
                .patch(team.url())
                .then()
                .statusCode(200)
                .body("takesCases", equalTo(true));
    }

    @Test
    void colleaguesSeeTheTeamsAndDoNotChangeThem() {
        TestingTeam team = TestingTeam.of(officer);
        for (String role : List.of("caseworker", "supervisor", "safeguarding", "auditor")) {
            assertThat(all(StaffMember.withRoles(role))).contains(team.id().toString());
        }
        refused(StaffMember.withRoles("specialist").request().get(TeamsResource.PATH), 403, "forbidden");
        refused(officer.request().body(Map.of("name", "Mine")).post(TeamsResource.PATH), 403, "forbidden");
        refused(officer.request().body(Map.of("name", "Mine")).patch(team.url()), 403, "forbidden");
        refused(officer.request().put(team.url() + "/members/" + officer.staffId()), 403, "forbidden");
    }

    @Test
    void twoTeamsAreNotCalledTheSame() {
        TestingTeam team = TestingTeam.of();
        TestingTeam other = TestingTeam.of();
        String name = "example team " + UUID.randomUUID();
        team.supervisor()
                .request()
                .body(Map.of("name", name))
                .patch(team.url())
                .then()
                .statusCode(200);
        refused(
                other.supervisor()
                        .request()
                        .body(Map.of("name", name.toUpperCase(Locale.ROOT)))
                        .patch(other.url()),
                409,
                "team_name_taken");
        refused(
                other.supervisor().request().body(Map.of("name", name)).post(TeamsResource.PATH),
                409,
                "team_name_taken");
        refused(
                other.supervisor().invalidRequest().body(Map.of("name", " ")).post(TeamsResource.PATH),
                422,
                "name_invalid");
    }

    @Test
    void onlyWhoWorksCasesBelongsToATeam() {
        TestingTeam team = TestingTeam.of();
        refused(team.takesIn(StaffMember.withRoles("auditor")), 422, "colleague_invalid");
        StaffMember gone = StaffMember.withRoles("caseworker");
        new TestingRows(database).change("update staff set suspended_at = now() where id = ?", gone.staffId());
        refused(team.takesIn(gone), 422, "colleague_invalid");
        refused(
                team.supervisor()
                        .request()
                        .put(TeamsResource.PATH + "/" + UUID.randomUUID() + "/members/" + id(officer)),
                404,
                "not_found");
    }

    @Test
    void aNewCaseIsGivenToATeamThatTakesCasesAndAFamilyStaysTogether() {
        TestingTeam team = TestingTeam.of(officer);
        TestingTeam.of(StaffMember.withRoles("caseworker"));
        team.takesCases(database);
        TestingApplicant person = TestingApplicant.submitted();
        assertThat(teamOf(person)).isEqualTo(team.id());
        TestingTeam later = TestingTeam.of(StaffMember.withRoles("caseworker"));
        later.takesCases(database);
        TestingApplicant relative = TestingApplicant.begins().with(person);
        relative.submits();
        assertThat(teamOf(relative)).isEqualTo(team.id());
        TestingApplicant stranger = TestingApplicant.submitted();
        assertThat(teamOf(stranger)).isEqualTo(later.id());
    }

    @Test
    void aTeamWithoutAnybodyIsGivenNothing() {
        TestingTeam.of().takesCases(database);
        TestingApplicant person = TestingApplicant.submitted();
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from case_files where application_id = ? and team_id is null",
                                person.id()))
                .isEqualTo(1);
    }

    private UUID teamOf(TestingApplicant person) {
        return new TestingRows(database).id("select team_id from case_files where application_id = ?", person.id());
    }

    private static String id(StaffMember member) {
        return member.staffId().toString();
    }

    private static List<String> all(StaffMember reader) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = reader.request().queryParam("limit", 100);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(TeamsResource.PATH);
            assertThat(page.statusCode()).isEqualTo(200);
            ids.addAll(page.jsonPath().getList("items.id", String.class));
            cursor = page.path("next");
        } while (cursor != null);
        return ids;
    }
}
