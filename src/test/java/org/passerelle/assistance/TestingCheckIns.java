package org.passerelle.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.PartnerMember;
import org.passerelle.SignedIn;

/** Announces made-up days and sends whom somebody met. */
final class TestingCheckIns {

    static final String DAYS = "/api/v1/assistance/check-ins/days";
    static final String PATH = "/api/v1/assistance/check-ins";

    private TestingCheckIns() {}

    /** A day that opened an hour ago. */
    static UUID day(PartnerMember helper, Instant now) {
        Response opened = helper.request()
                .body(Map.of(
                        "place",
                        "Made-up day centre",
                        "opensAt",
                        now.minus(Duration.ofHours(1)).toString(),
                        "closesAt",
                        now.plus(Duration.ofHours(3)).toString()))
                .post(DAYS);
        assertThat(opened.statusCode()).isEqualTo(201);
        return UUID.fromString(opened.path("id"));
    }

    static String code(SignedIn person, UUID application) {
        Response made = person.request().post("/api/v1/applications/{id}/check-in-code", application);
        assertThat(made.statusCode()).isEqualTo(201);
        return made.path("code");
    }

    static Map<String, Object> line(UUID line, String who, Object value, Instant metAt) {
        return Map.of("line", line, who, value, "metAt", metAt.toString());
    }

    static Response sends(PartnerMember helper, UUID day, List<Map<String, Object>> lines) {
        return helper.request().body(Map.of("day", day, "lines", lines)).post(PATH);
    }
}
