package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.SignIn;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;

/** Interruptions declared by staff. Those here are for one application each, but for one that is over when others begin. */
@QuarkusTest
class InterruptionsHttpTest {

    private static final String PATH = "/api/v1/casework/interruptions";
    private static final String REASON = "Storm along the coast";

    @Inject
    InstantSource clock;

    private StaffMember supervisor;
    private SignedIn person;
    private String application;

    @BeforeEach
    void somebodyApplies() {
        supervisor = StaffMember.withRoles("supervisor");
        person = SignIn.asSomebody();
        application = person.request()
                .body(Map.of("form", "expression-of-interest"))
                .post("/api/v1/applications")
                .path("id");
    }

    @Test
    void oneIsDeclaredListedAndEnded() {
        Instant from = now();
        Response declared = declare(from, null);
        declared.then().statusCode(201).body("to", equalTo(null)).body("scope", equalTo(application));
        String id = declared.path("id");
        assertThat(supervisor.request().get(PATH).jsonPath().getList("items.id"))
                .contains(id);
        Response ended = supervisor.request().post(PATH + "/" + id + "/end");
        ended.then().statusCode(200);
        assertThat(Instant.parse(ended.path("to"))).isAfterOrEqualTo(from);
        assertThat(supervisor.request().post(PATH + "/" + id + "/end").asString())
                .isEqualTo(ended.asString());
    }

    @Test
    void theSameOneDeclaredTwiceIsFoundAlsoAfterItWasEnded() {
        Instant from = now();
        String id = declare(from, null).path("id");
        supervisor.request().post(PATH + "/" + id + "/end").then().statusCode(200);
        declare(from, null).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void overlappingOnesAreBothTaken() {
        Instant from = now();
        assertThat(declare(from, from.plus(Duration.ofDays(2))).statusCode()).isEqualTo(201);
        assertThat(declare(from.plus(Duration.ofDays(1)), from.plus(Duration.ofDays(3)))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "-P364D, -P363D, 201",
        "-P366D, -P363D, 422",
        "P89D, P90D, 201",
        "P91D, P92D, 422",
        "P1D, P1D, 422",
        "P2D, P1D, 422",
        "P1D, P367D, 422",
        "-P10D, -P9D, 201"
    })
    void itMayLieInThePastButWithinBounds(Duration from, Duration to, int status) {
        Instant now = now();
        Response response = declare(now.plus(from), now.plus(to));
        assertThat(response.statusCode()).isEqualTo(status);
        if (status == 422) {
            assertThat(response.<String>path("code")).isEqualTo("interruption_invalid");
        }
    }

    @Test
    void oneForEverybodyGivesItsTimeBackOnceHoweverOftenItIsDeclared() {
        person.request()
                .post("/api/v1/applications/" + application + "/withdrawal")
                .then()
                .statusCode(200);
        Instant before = undoEnds();
        Instant over = TestingClock.advance(Duration.ofDays(1));
        supervisor = StaffMember.withRoles("supervisor");
        Instant from = over.minus(Duration.ofHours(12));
        String id =
                declare("everyone", from, over).then().statusCode(201).extract().path("id");
        declare("everyone", from, over).then().statusCode(200).body("id", equalTo(id));
        declare("everyone", from.plus(Duration.ofHours(6)), over).then().statusCode(201);
        assertThat(undoEnds()).isEqualTo(before.plus(Duration.ofHours(12)));
        TestingClock.advance(Duration.ofDays(2));
    }

    @Test
    void oneThatHasNotBegunNeverHappensWhenItIsEnded() {
        Instant from = now().plus(Duration.ofDays(5));
        String id = declare(from, null).path("id");
        Response ended = supervisor.request().post(PATH + "/" + id + "/end");
        assertThat(Instant.parse(ended.path("to"))).isEqualTo(from);
    }

    @Test
    void aScopeThatIsNobodysOrAReasonThatSaysNothingIsRefused() {
        supervisor
                .request()
                .body(body(now(), null, UUID.randomUUID().toString(), REASON))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("scope_unknown"));
        supervisor
                .request()
                .body(body(now(), null, "nobody", REASON))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("scope_unknown"));
        supervisor
                .request()
                .body(body(now(), null, application, "  "))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("text_invalid"));
        supervisor
                .invalidRequest()
                .body("{\"from\":null,\"reason\":\"x\"}")
                .post(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void onlySupervisorsAndProgrammeManagersDeclareAndEnd() {
        Map<String, Object> body = body(now(), null, application, REASON);
        StaffMember.withRoles("caseworker")
                .request()
                .body(body)
                .post(PATH)
                .then()
                .statusCode(403);
        StaffMember.withRoles("caseworker").request().get(PATH).then().statusCode(200);
        person.request().body(body).post(PATH).then().statusCode(403);
        String id = StaffMember.withRoles("programme_manager")
                .request()
                .body(body)
                .post(PATH)
                .path("id");
        StaffMember.withRoles("auditor")
                .request()
                .post(PATH + "/" + id + "/end")
                .then()
                .statusCode(403);
        supervisor
                .request()
                .post(PATH + "/" + UUID.randomUUID() + "/end")
                .then()
                .statusCode(404);
    }

    private Response declare(Instant from, @Nullable Instant to) {
        return declare(application, from, to);
    }

    private Response declare(String scope, Instant from, @Nullable Instant to) {
        return supervisor.request().body(body(from, to, scope, REASON)).post(PATH);
    }

    private Instant undoEnds() {
        JsonPath deadlines = person.request()
                .get("/api/v1/applications/" + application + "/deadlines")
                .jsonPath();
        assertThat(deadlines.getList("items.kind")).contains("undo_withdrawal");
        return Instant.parse(deadlines.getString("items.find { it.kind == 'undo_withdrawal' }.endsAt"));
    }

    private Instant now() {
        return clock.instant();
    }

    private static Map<String, Object> body(Instant from, @Nullable Instant to, String scope, String reason) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("from", from.toString());
        body.put("to", to == null ? null : to.toString());
        body.put("reason", reason);
        body.put("scope", scope);
        return body;
    }
}
