package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** A team of made-up staff, as supervisors form it over HTTP; it takes no cases unless a test says so. */
record TestingTeam(StaffMember supervisor, UUID id) {

    /** A new team of these, formed by somebody who does not belong to it. */
    static TestingTeam of(StaffMember... members) {
        StaffMember supervisor = StaffMember.withRoles("supervisor");
        Response formed = supervisor
                .request()
                .body(Map.of("name", "Example Team " + UUID.randomUUID(), "takesCases", false))
                .post(TeamsResource.PATH);
        assertThat(formed.statusCode()).as(formed.asString()).isEqualTo(201);
        TestingTeam team = new TestingTeam(supervisor, UUID.fromString(formed.path("id")));
        for (StaffMember member : members) {
            team.takesIn(member).then().statusCode(200);
        }
        return team;
    }

    Response takesIn(StaffMember member) {
        return supervisor.request().put(member(member));
    }

    Response lets(StaffMember member) {
        return supervisor.request().delete(member(member));
    }

    /** Makes it the only team that takes cases. */
    void takesCases(DataSource database) {
        TestingRows rows = new TestingRows(database);
        rows.change("update teams set takes_cases = false");
        rows.change("update teams set takes_cases = true where id = ?", id);
    }

    /** From now on no team does. */
    static void nobodyTakesCases(DataSource database) {
        new TestingRows(database).change("update teams set takes_cases = false");
    }

    /** Gives it a case, past every screen. */
    void has(DataSource database, TestingApplicant person) {
        new TestingRows(database).change("update case_files set team_id = ? where application_id = ?", id, person.id());
    }

    String url() {
        return TeamsResource.PATH + "/" + id;
    }

    private String member(StaffMember member) {
        return url() + "/members/" + member.staffId();
    }
}
