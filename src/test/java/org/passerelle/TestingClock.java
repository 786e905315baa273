package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.passerelle.contract.Contract;

/** The clock of the running application, which all tests share and which only moves forward. */
public final class TestingClock {

    private TestingClock() {}

    /** Moves it and gives the new time; access tokens do not follow. */
    public static Instant advance(Duration by) {
        Response response = Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("advance", by.toString()))
                .post("/demo/clock");
        assertThat(response.statusCode()).isEqualTo(200);
        return Instant.parse(response.path("now"));
    }
}
