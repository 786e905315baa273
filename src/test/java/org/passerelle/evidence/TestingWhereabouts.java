package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.passerelle.PartnerMember;
import org.passerelle.TestingClock;
import org.passerelle.drafts.TestingApplicant;

/** A made-up person whose phone says where it is. */
record TestingWhereabouts(TestingApplicant person) {

    static final double[] CALAIS = {50.9680, 1.8440};
    static final double[] BRAY_DUNES = {51.0790, 2.5190};
    static final double[] BRUSSELS = {50.8600, 4.3610};
    static final double[] DOVER = {51.1270, 1.3310};
    static final double[] MARSEILLE = {43.2950, 5.3740};

    /** Somewhere by Calais where nobody else is: the very same coordinates from many are odd. */
    static double[] calais() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new double[] {50.88 + random.nextDouble() * 0.05, 1.88 + random.nextDouble() * 0.05};
    }

    static TestingWhereabouts submitted() {
        return new TestingWhereabouts(TestingApplicant.submitted());
    }

    String url(String part) {
        return person.url("location" + part);
    }

    String nonce() {
        Response made = person.request().post(url("/nonces"));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.path("nonce");
    }

    static Map<String, Object> fix(String nonce, double[] at, double accuracy) {
        return fix(nonce, at, accuracy, TestingClock.advance(Duration.ZERO));
    }

    static Map<String, Object> fix(String nonce, double[] at, double accuracy, Instant takenAt) {
        Map<String, Object> body = new HashMap<>();
        body.put("nonce", nonce);
        body.put("latitude", at[0]);
        body.put("longitude", at[1]);
        body.put("accuracy", accuracy);
        body.put("takenAt", takenAt.toString());
        return body;
    }

    /** Sends a fix that was measured just now, with a nonce of its own. */
    Response sends(double[] at, double accuracy) {
        return sends(fix(nonce(), at, accuracy));
    }

    Response sends(Map<String, Object> body) {
        return person.request().body(body).post(url(""));
    }

    /** What this person reads of their presence. */
    JsonPath reads() {
        return person.request().get(url("")).then().statusCode(200).extract().jsonPath();
    }

    /** A helper who does not know this person meets them by the code that they show; gives the meeting. */
    UUID isMetBy(PartnerMember helper) {
        Instant now = TestingClock.advance(Duration.ZERO);
        UUID day = UUID.fromString(helper.request()
                .body(Map.of(
                        "place",
                        "Made-up day centre",
                        "opensAt",
                        now.minus(Duration.ofHours(1)).toString(),
                        "closesAt",
                        now.plus(Duration.ofHours(3)).toString()))
                .post("/api/v1/assistance/check-ins/days")
                .path("id"));
        String code = person.request().post(person.url("check-in-code")).path("code");
        UUID line = UUID.randomUUID();
        helper.request()
                .body(Map.of(
                        "day", day, "lines", List.of(Map.of("line", line, "code", code, "metAt", metAt().toString()))))
                .post("/api/v1/assistance/check-ins")
                .then()
                .statusCode(200);
        return line;
    }

    private static Instant metAt() {
        return TestingClock.advance(Duration.ofSeconds(1));
    }
}
