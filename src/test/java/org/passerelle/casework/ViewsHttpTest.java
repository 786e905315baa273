package org.passerelle.casework;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.casework.TestingTalk.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;

/** Saved filters of the work list: one's own, and those of a team. */
@QuarkusTest
class ViewsHttpTest {

    private static final Map<String, String> FILTER = Map.of("assigned", "me", "stuck", "true", "waitingSince", "P14D");

    @Inject
    DataSource database;

    private StaffMember officer;
    private StaffMember colleague;
    private TestingTeam team;

    @BeforeEach
    void aTeam() {
        officer = StaffMember.withRoles("caseworker");
        colleague = StaffMember.withRoles("caseworker");
        team = TestingTeam.of(officer, colleague);
    }

    @Test
    void whatIsSavedForOneselfOnlyOneselfSees() {
        String view = saves(officer, Map.of("name", "Mine", "filter", FILTER)).path("id");
        officer.request()
                .get(ViewsResource.PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(view))
                .body("items[0].filter.assigned", equalTo("me"))
                .body("items[0].filter.stuck", equalTo("true"));
        colleague.request().get(ViewsResource.PATH).then().statusCode(200).body("items", empty());
        refused(colleague.request().delete(ViewsResource.PATH + "/" + view), 404, "not_found");
        officer.request().delete(ViewsResource.PATH + "/" + view).then().statusCode(204);
        officer.request().get(ViewsResource.PATH).then().body("items", empty());
    }

    @Test
    void whatIsSavedForATeamItsMembersSeeAndItsSupervisorsDelete() {
        String view = saves(officer, Map.of("name", "Ours", "team", team.id(), "filter", FILTER))
                .path("id");
        colleague.request().get(ViewsResource.PATH).then().body("items.id", contains(view));
        refused(colleague.request().delete(ViewsResource.PATH + "/" + view), 404, "not_found");
        StaffMember supervisor = StaffMember.withRoles("supervisor");
        refused(supervisor.request().delete(ViewsResource.PATH + "/" + view), 404, "not_found");
        team.takesIn(supervisor).then().statusCode(200);
        supervisor.request().delete(ViewsResource.PATH + "/" + view).then().statusCode(204);
    }

    @Test
    void onlyWhatTheWorkListUnderstandsIsSaved() {
        refused(
                officer.invalidRequest()
                        .body(Map.of("name", "Wrong", "filter", Map.of("order", "random")))
                        .post(ViewsResource.PATH),
                400,
                "malformed_request");
        TestingTeam other = TestingTeam.of();
        refused(
                officer.request()
                        .body(Map.of("name", "Theirs", "team", other.id(), "filter", FILTER))
                        .post(ViewsResource.PATH),
                422,
                "team_unknown");
        refused(
                officer.invalidRequest()
                        .body(Map.of("name", " ", "filter", FILTER))
                        .post(ViewsResource.PATH),
                422,
                "name_invalid");
        refused(
                StaffMember.withRoles("auditor")
                        .request()
                        .body(Map.of("name", "Mine", "filter", FILTER))
                        .post(ViewsResource.PATH),
                403,
                "forbidden");
    }

    @Test
    void fiftyAreEnough() {
        new TestingRows(database)
                .change(
                        "insert into saved_views (id, name, staff_id, filter, created_at)"
                                + " select gen_random_uuid(), 'One of many', ?, '{}', now() from generate_series(1, 50)",
                        officer.staffId());
        refused(
                officer.request()
                        .body(Map.of("name", "One more", "filter", FILTER))
                        .post(ViewsResource.PATH),
                422,
                "too_many_views");
    }

    private static Response saves(StaffMember by, Map<String, Object> view) {
        Response saved = by.request().body(view).post(ViewsResource.PATH);
        saved.then().statusCode(201);
        return saved;
    }
}
