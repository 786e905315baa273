package org.passerelle.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.TestingClock;
import org.passerelle.contract.Contract;

@QuarkusTest
class MoveClockTest {

    @Test
    void itMovesForwardAndStaysThere() {
        Instant before = TestingClock.advance(Duration.ZERO);
        Instant after = TestingClock.advance(Duration.ofMinutes(5));
        assertThat(after).isAfterOrEqualTo(before.plus(Duration.ofMinutes(5)));
        assertThat(TestingClock.advance(Duration.ZERO)).isAfterOrEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1S", "tomorrow", "", "P3661D", "P1M", "PT99999999999999999999S"})
    void whatIsNoDurationOrGoesBackIsRefused(String duration) {
        post("{\"advance\":\"" + duration + "\"}").then().statusCode(422).body("code", equalTo("duration_invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"advance\":1}", "{\"advance\":\"PT1S\",\"by\":1}", "[]", ""})
    void whatIsNoRequestIsMalformed(String body) {
        post(body).then().statusCode(400).body("code", equalTo("malformed_request"));
    }

    private static Response post(String body) {
        return Contract.givenInvalid().contentType(ContentType.JSON).body(body).post("/demo/clock");
    }
}
