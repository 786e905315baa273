package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.PartnerMember;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** Whom a search finds for whom, and of whom it says no more than where they are. */
@QuarkusTest
class SearchReachHttpTest {

    private static final String PATH = "/api/v1/casework/searches";

    @Inject
    DataSource database;

    private StaffMember officer;
    private TestingNames.Spelled word;

    @BeforeEach
    void anOfficerAndAName() {
        officer = StaffMember.withRoles("caseworker");
        word = TestingNames.unheard();
    }

    @Test
    void aChildAloneIsFoundOnlyByWhoIsTrainedOrAudits() {
        TestingApplicant child = TestingApplicant.begins();
        child.saysAlone();
        child.says("person.familyName", word.latin());
        child.submitsAsChild();
        assertThat(found(Map.of("name", word.latin()))).isEmpty();
        officer = StaffMember.withRoles("supervisor");
        assertThat(found(Map.of("name", word.latin()))).isEmpty();
        for (StaffMember may :
                List.of(StaffMember.withRoles("caseworker", "safeguarding"), StaffMember.withRoles("auditor"))) {
            officer = may;
            assertThat(found(Map.of("name", word.latin())))
                    .containsExactly(child.id().toString());
        }
    }

    @Test
    void whoIsInACaseOfAnotherTeamIsToldForAReasonThatIsOnRecord() {
        TestingApplicant person = TestingNames.submitted("Tesfay", word.latin(), TestingNames.date(1990, 4, null));
        StaffMember colleague = StaffMember.withRoles("caseworker");
        TestingTeam team = TestingTeam.of(colleague);
        team.has(database, person);
        search(Map.of("name", word.latin()))
                .then()
                .body("items.id", equalTo(List.of(person.id().toString())))
                .body("items[0].team", equalTo(team.id().toString()))
                .body("items[0].mayOpen", equalTo(false))
                .body("items[0].state", notNullValue())
                .body("items[0].name", nullValue())
                .body("items[0].born", nullValue());
        search(Map.of("name", word.latin(), "reason", "Their sister asks for them"))
                .then()
                .body("items[0].mayOpen", equalTo(false))
                .body("items[0].name", equalTo("Tesfay " + word.latin()));
        String reasons = """
                select count(*) from audit_details d
                where d.session_id = ? and d.reason is not null and d.application_id is not distinct from cast(? as uuid)""";
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number(reasons, officer.signedIn().sessionId(), person.id()))
                .isEqualTo(1);
        assertThat(rows.number(reasons, officer.signedIn().sessionId(), null)).isEqualTo(1);
        officer = colleague;
        search(Map.of("name", word.latin()))
                .then()
                .body("items[0].mayOpen", equalTo(true))
                .body("items[0].name", equalTo("Tesfay " + word.latin()));
    }

    @Test
    void whatWasOpenedForAReasonIsNamedInThatSession() {
        TestingApplicant person = TestingNames.submitted("Tesfay", word.latin(), TestingNames.date(1990, 4, null));
        TestingTeam.of(StaffMember.withRoles("caseworker")).has(database, person);
        officer.request()
                .body(Map.of("reason", "Their sister asks for them"))
                .post("/api/v1/casework/applications/{id}/access", person.id())
                .then()
                .statusCode(201);
        search(Map.of("name", word.latin())).then().body("items[0].mayOpen", equalTo(true));
        search(Map.of("name", word.latin())).then().body("items[0].name", equalTo("Tesfay " + word.latin()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme_manager", "specialist"})
    void otherRolesMayNot(String role) {
        officer = StaffMember.withRoles(role);
        assertThat(search(Map.of("name", "Tesfay")).statusCode()).isEqualTo(403);
    }

    @Test
    void helpersAndApplicantsMayNot() {
        assertThat(PartnerMember.helper()
                        .request()
                        .body(Map.of("name", "Tesfay"))
                        .post(PATH)
                        .statusCode())
                .isEqualTo(403);
        assertThat(TestingApplicant.begins()
                        .request()
                        .body(Map.of("name", "Tesfay"))
                        .post(PATH)
                        .statusCode())
                .isEqualTo(403);
    }

    private List<String> found(Map<String, Object> asked) {
        Response reply = search(asked);
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
        return reply.jsonPath().getList("items.id", String.class);
    }

    private Response search(Map<String, Object> asked) {
        return officer.request().body(asked).post(PATH);
    }
}
