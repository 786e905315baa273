package org.passerelle.casework;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingPapers;
import org.passerelle.drafts.TestingApplicant;

/** What staff see of what people show, and who of them sees it. */
@QuarkusTest
class CaseEvidenceHttpTest {

    @Inject
    DataSource database;

    private TestingApplicant person;
    private TestingPapers evidence;
    private StaffMember officer;
    private UUID piece;

    @BeforeEach
    void somebodyShowsABaptismPaper() {
        TestingClock.toDaytime();
        person = TestingApplicant.submitted();
        evidence = new TestingPapers(database, person.id());
        officer = StaffMember.withRoles("caseworker");
        piece = evidence.photographed("BAPTISM_CERT", 1);
    }

    @Test
    void othersAreRefused() {
        for (String role : List.of("auditor", "programme_manager", "safeguarding")) {
            reviews(StaffMember.withRoles(role), piece).then().statusCode(403);
        }
        StaffMember.withRoles("auditor").request().get(url("/evidence")).then().statusCode(200);
        StaffMember.withRoles("programme_manager")
                .request()
                .get(url("/evidence"))
                .then()
                .statusCode(403);
        person.request().get(url("/evidence")).then().statusCode(403);
        reviews(officer, UUID.randomUUID()).then().statusCode(404);
        TestingTeam.of(officer).has(database, person);
        for (String role : List.of("caseworker", "specialist")) {
            StaffMember stranger = StaffMember.withRoles(role);
            stranger.request().get(url("/evidence")).then().statusCode(403).body("code", equalTo("reason_needed"));
            reviews(stranger, piece).then().statusCode(403).body("code", equalTo("reason_needed"));
            stranger.request()
                    .body(Map.of("reason", "Asked by the team"))
                    .post(url("/access"))
                    .then()
                    .statusCode(201);
            stranger.request().get(url("/evidence")).then().statusCode(200);
            stranger.request()
                    .get(WorkListResource.PATH + "/" + UUID.randomUUID() + "/evidence")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void listsGoOnWhereTheyEnded() {
        UUID other = evidence.piece("ID_LOCAL", 2);
        Response first = officer.request().queryParam("limit", 1).get(url("/evidence"));
        first.then().body("items.id", contains(piece.toString())).body("next", notNullValue());
        officer.request()
                .queryParam("cursor", first.<String>path("next"))
                .get(url("/evidence"))
                .then()
                .body("items.id", contains(other.toString()))
                .body("items[0].files", empty())
                .body("next", nullValue());
    }

    private Response reviews(StaffMember by, UUID about) {
        return by.request()
                .body(Map.of("piece", about, "revision", 1, "outcome", "accepted"))
                .post(url("/evidence-reviews"));
    }

    private String url(String part) {
        return WorkListResource.PATH + "/" + person.id() + part;
    }
}
