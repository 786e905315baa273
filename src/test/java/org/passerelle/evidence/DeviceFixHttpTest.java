package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.passerelle.evidence.TestingWhereabouts.BRAY_DUNES;
import static org.passerelle.evidence.TestingWhereabouts.BRUSSELS;
import static org.passerelle.evidence.TestingWhereabouts.DOVER;
import static org.passerelle.evidence.TestingWhereabouts.MARSEILLE;
import static org.passerelle.evidence.TestingWhereabouts.calais;
import static org.passerelle.evidence.TestingWhereabouts.fix;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;

/** A phone says where it is: exactly, coarsely, wrongly, twice, late, and never for long. */
@QuarkusTest
class DeviceFixHttpTest {

    @Inject
    DataSource database;

    private TestingWhereabouts somebody;

    @BeforeEach
    void somebodyWaits() {
        somebody = TestingWhereabouts.submitted();
    }

    @Test
    void anExactFixInCalaisIsEnough() {
        somebody.sends(calais(), 12)
                .then()
                .statusCode(201)
                .body("verdict", equalTo("confirmed"))
                .body("band", equalTo("within_100_m"))
                .body("flagged", equalTo(false))
                .body("present", equalTo(true))
                .body("missing", empty())
                .body("alternatives", empty());
        assertThat(somebody.reads().getString("shown.beforeCall")).isNotNull();
    }

    @Test
    void aCoarseFixOfAPhoneThatHidesWhereItIsWorksAwayFromTheBorder() {
        somebody.sends(MARSEILLE, 20_000)
                .then()
                .body("verdict", equalTo("confirmed"))
                .body("present", equalTo(true));
    }

    @Test
    void afterTheFirstFailureTheAlternativesAreOfferedAtOnce() {
        somebody.sends(BRAY_DUNES, 8_000)
                .then()
                .statusCode(201)
                .body("verdict", equalTo("probable"))
                .body("present", equalTo(false))
                .body("missing.code", contains("sign_beside_fix"))
                .body("alternatives.type", hasItem("LOC_PARTNER_CHECKIN"))
                .body("alternatives.type", not(hasItem("LOC_SMS_FR")))
                .body("alternatives.find { it.type == 'LOC_WITNESS' }.enough", equalTo(true));
        somebody.sends(BRUSSELS, 20)
                .then()
                .body("verdict", equalTo("outside"))
                .body("present", equalTo(false))
                .body("alternatives", hasSize(12));
        somebody.sends(DOVER, 22_000).then().body("verdict", equalTo("uncertain"));
        somebody.person().request().get(somebody.person().url("")).then().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void retriesAreUnlimitedAndTwoProbableFixesAreOneSign() {
        for (int time = 0; time < 12; time++) {
            somebody.sends(BRAY_DUNES, 8_000 + time).then().statusCode(201).body("present", equalTo(false));
        }
        somebody.sends(BRAY_DUNES, 15).then().body("verdict", equalTo("confirmed"));
    }

    @Test
    void aNonceIsGoodForOneFix() {
        String nonce = somebody.nonce();
        somebody.sends(fix(nonce, calais(), 10)).then().statusCode(201);
        refused(somebody.sends(fix(nonce, calais(), 10)), 409, "nonce_used");
    }

    @Test
    void aReplyThatWasLostComesAgain() {
        Map<String, Object> body = fix(somebody.nonce(), calais(), 10);
        List<String> replies = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            replies.add(somebody.person()
                    .request()
                    .header("Idempotency-Key", "fix")
                    .body(body)
                    .post(somebody.url(""))
                    .then()
                    .statusCode(201)
                    .extract()
                    .asString());
        }
        assertThat(replies.getFirst()).isEqualTo(replies.getLast());
        assertThat(rows().number("select count(*) from location_fixes where application_id = ?", id()))
                .isEqualTo(1);
    }

    @Test
    void ofTwoRequestsAtOnceOneGetsTheNonce() {
        String nonce = somebody.nonce();
        Map<String, Object> body = fix(nonce, calais(), 10);
        List<CompletableFuture<Integer>> both = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            both.add(CompletableFuture.supplyAsync(() -> somebody.sends(body).statusCode()));
        }
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void aNonceIsForOnePersonOneApplicationAndAQuarterOfAnHour() {
        TestingWhereabouts other = TestingWhereabouts.submitted();
        refused(somebody.sends(fix(other.nonce(), calais(), 10)), 422, "nonce_unknown");
        refused(somebody.sends(fix("made-up", calais(), 10)), 422, "nonce_unknown");
        refused(
                other.person().request().body(fix(other.nonce(), calais(), 10)).post(somebody.url("")),
                404,
                "not_found");
        refused(other.person().request().post(somebody.url("/nonces")), 404, "not_found");
        String old = somebody.nonce();
        TestingClock.advance(Duration.ofMinutes(15));
        refused(somebody.sends(fix(old, calais(), 10)), 409, "nonce_expired");
    }

    @Test
    void whatIsNoPlaceIsRefusedAndCostsNoNonce() {
        String nonce = somebody.nonce();
        for (double[] nowhere : new double[][] {{91, 1}, {-90.5, 1}, {50, 181}, {50, -200}}) {
            refused(invalid(fix(nonce, nowhere, 10)), 400, "coordinates_invalid");
        }
        refused(invalid(fix(nonce, calais(), -1)), 400, "coordinates_invalid");
        for (String number : List.of("NaN", "Infinity", "-Infinity", "\"50.9\"", "\"\"", "null", "{}")) {
            refused(invalid(written(nonce, number)), 400, "malformed_request");
        }
        for (String number : List.of("1e999", "-1e999", "\"NaN\"", "\"Infinity\"")) {
            refused(invalid(written(nonce, number)), 400, "coordinates_invalid");
        }
        somebody.sends(fix(nonce, calais(), 10)).then().statusCode(201);
    }

    @Test
    void anOldFixIsStaleUnlessOnlyTheClockOfThePhoneIsWrong() {
        Instant now = TestingClock.advance(Duration.ZERO);
        somebody.sends(fix(somebody.nonce(), calais(), 10, now.minusSeconds(200)))
                .then()
                .body("verdict", equalTo("stale"))
                .body("present", equalTo(false));
        somebody.sends(fix(somebody.nonce(), calais(), 10, now.plus(Duration.ofHours(2))))
                .then()
                .body("verdict", equalTo("stale"));
        Map<String, Object> ahead = fix(somebody.nonce(), calais(), 10, now.plus(Duration.ofDays(365)));
        ahead.put("sentAt", now.plus(Duration.ofDays(365)).plusSeconds(3).toString());
        somebody.sends(ahead).then().body("verdict", equalTo("confirmed"));
        Map<String, Object> behind = fix(somebody.nonce(), calais(), 10, now.minus(Duration.ofDays(900)));
        behind.put("sentAt", now.minus(Duration.ofDays(900)).plusSeconds(121).toString());
        somebody.sends(behind).then().body("verdict", equalTo("stale"));
    }

    @Test
    void whatTheBrowserSaysIsKeptAndExplainedForThatPhone() {
        somebody.person()
                .request()
                .body(Map.of("code", 1, "platform", "ios"))
                .post(somebody.url("/troubles"))
                .then()
                .statusCode(201)
                .body("trouble", equalTo("permission_denied"))
                .body("text", containsString("Location Services"))
                .body("alternatives", hasSize(13));
        somebody.person()
                .request()
                .body(Map.of("code", "watchdog", "platform", "android"))
                .post(somebody.url("/troubles"))
                .then()
                .statusCode(201)
                .body("trouble", equalTo("watchdog"));
        for (Object code : new Object[] {0, 4, "1", "", 1.5, true}) {
            Response reply = somebody.person()
                    .invalidRequest()
                    .body(Map.of("code", code, "platform", "ios"))
                    .post(somebody.url("/troubles"));
            refused(reply, 400, "malformed_request");
        }
        assertThat(rows().number("select count(*) from location_troubles where application_id = ?", id()))
                .isEqualTo(2);
    }

    private static String written(String nonce, String number) {
        return "{\"nonce\": \"%s\", \"latitude\": %s, \"longitude\": 1, \"accuracy\": 5, \"takenAt\": \"%s\"}"
                .formatted(nonce, number, TestingClock.advance(Duration.ZERO));
    }

    private Response invalid(Object body) {
        return somebody.person().invalidRequest().body(body).post(somebody.url(""));
    }

    private static void refused(Response reply, int status, String code) {
        reply.then().statusCode(status).body("code", equalTo(code));
    }

    private Object id() {
        return somebody.person().id();
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
