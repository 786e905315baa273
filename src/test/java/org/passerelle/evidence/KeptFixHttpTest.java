package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.evidence.TestingWhereabouts.DOVER;
import static org.passerelle.evidence.TestingWhereabouts.MARSEILLE;
import static org.passerelle.evidence.TestingWhereabouts.calais;
import static org.passerelle.evidence.TestingWhereabouts.fix;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** What is kept of where a phone was, what is odd about it, and for how long anybody could tell. */
@QuarkusTest
class KeptFixHttpTest {

    @Inject
    DataSource database;

    private TestingWhereabouts somebody;

    @BeforeEach
    void somebodyWaits() {
        somebody = TestingWhereabouts.submitted();
    }

    @Test
    void brokenSoftwareIsFlaggedAndNobodyIsRefusedForIt() {
        odd(new double[] {0, 0}, 10, "origin");
        odd(calais(), 0, "accuracy_zero");
        odd(calais(), 1e9, "accuracy_huge");
        assertThat(rows().number("select count(*) from presence_signs where application_id = ?", id()))
                .isZero();
    }

    @Test
    void whoIsElsewhereTooSoonIsFlaggedNotFailed() {
        somebody.sends(calais(), 50).then().body("flagged", equalTo(false));
        somebody.sends(MARSEILLE, 50)
                .then()
                .body("verdict", equalTo("confirmed"))
                .body("flagged", equalTo(true));
        assertThat(oddities("too_fast")).isEqualTo(1);
        assertThat(somebody.reads().getList("signs.enough", Boolean.class)).containsExactly(true, false);
    }

    @Test
    void afterAPlaceKeptFromBeforeAndOneThatIsNoneAGoodFixIsEnough() {
        Instant earlier = TestingClock.advance(Duration.ZERO).minus(Duration.ofMinutes(10));
        somebody.sends(fix(somebody.nonce(), MARSEILLE, 20, earlier)).then().body("verdict", equalTo("stale"));
        odd(new double[] {0, 0}, 10, "origin");
        odd(MARSEILLE, 0, "accuracy_zero");
        somebody.sends(calais(), 50)
                .then()
                .body("verdict", equalTo("confirmed"))
                .body("flagged", equalTo(false))
                .body("present", equalTo(true));
        assertThat(oddities("too_fast")).isZero();
    }

    @Test
    void theSameCoordinatesFromFiveCasesOnFiveDevicesAreFlagged() {
        double[] bench = {48.0 + Math.random(), 3.0 + Math.random()};
        List<TestingWhereabouts> others = new ArrayList<>();
        for (int count = 0; count < 4; count++) {
            TestingWhereabouts other = TestingWhereabouts.submitted();
            other.sends(bench, 20).then().body("flagged", equalTo(false));
            others.add(other);
        }
        others.getFirst().sends(bench, 20).then().body("flagged", equalTo(false));
        somebody.sends(bench, 200).then().body("flagged", equalTo(false));
        somebody.sends(bench, 20).then().body("verdict", equalTo("confirmed")).body("flagged", equalTo(true));
        assertThat(others.getLast().reads().getList("signs.flagged", Boolean.class))
                .containsExactly(true);
        assertThat(others.getLast().reads().getString("shown.beforeCall")).isNotNull();
    }

    @Test
    void fiveCasesOnOneSharedPhoneAreNoSignOfAnything() {
        double[] bench = {47.0 + Math.random(), 3.0 + Math.random()};
        for (int count = 0; count < 5; count++) {
            TestingWhereabouts other = TestingWhereabouts.submitted();
            Map<String, Object> body = fix(other.nonce(), bench, 20);
            body.put("device", "shared phone");
            other.sends(body).then().statusCode(201).body("flagged", equalTo(false));
        }
    }

    @Test
    void coordinatesAreSealedAndGoneWithinADayAndTheVerdictStays() {
        somebody.sends(TestingWhereabouts.CALAIS, 12).then().statusCode(201);
        somebody.sends(DOVER, 12).then().body("verdict", equalTo("outside"));
        assertThat(legible()).isZero();
        TestingClock.advance(Duration.ofHours(23));
        Contract.given().post("/demo/jobs/location-erasure").then().statusCode(200);
        assertThat(placed()).isEqualTo(2);
        TestingClock.advance(Duration.ofMinutes(45));
        Contract.given().post("/demo/jobs/location-erasure").then().statusCode(200);
        assertThat(placed()).isZero();
        assertThat(rows().number("select count(*) from location_nonces where application_id = ?", id()))
                .isZero();
        assertThat(rows().number(
                                "select count(*) from location_fixes where application_id = ? and verdict in"
                                        + " ('confirmed', 'outside') and band = 'within_100_m'",
                                id()))
                .isEqualTo(2);
        assertThat(somebody.reads().getList("signs.verdict", String.class)).containsExactly("confirmed");
    }

    private void odd(double[] at, double accuracy, String oddity) {
        somebody.sends(at, accuracy)
                .then()
                .statusCode(201)
                .body("verdict", equalTo("uncertain"))
                .body("flagged", equalTo(true));
        assertThat(oddities(oddity)).isEqualTo(1);
    }

    private long oddities(String oddity) {
        return rows().number(
                        "select count(*) from location_fixes where application_id = ? and ? = any(oddities)",
                        id(),
                        oddity);
    }

    private long placed() {
        return rows().number(
                        "select count(*) from location_fixes where application_id = ?"
                                + " and num_nonnulls(coordinates, place_hash, device_hash) = 3",
                        id());
    }

    /** How many rows of the tables hold the coordinates as anybody could read them. */
    private long legible() {
        return rows().number(
                                "select count(*) from location_fixes where application_id = ? and"
                                        + " (position(convert_to('50.968', 'UTF8') in coordinates) > 0"
                                        + " or cast(location_fixes as text) like '%50.968%')",
                                id())
                + rows().number("select count(*) from idempotency_keys where cast(idempotency_keys as text) like"
                        + " '%50.968%'");
    }

    private Object id() {
        return somebody.person().id();
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
