package org.passerelle.evidence.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TravelTest {

    private static final GeoPosition LILLE = new GeoPosition(50.637, 3.071);
    private static final GeoPosition PARIS = new GeoPosition(48.880, 2.355);
    private static final GeoPosition MARSEILLE = new GeoPosition(43.303, 5.380);
    private static final Instant NOON = Instant.parse("2027-01-12T12:00:00Z");

    @Test
    void aDegreeOfLatitudeIsAHundredAndElevenKilometres() {
        assertThat(new GeoPosition(45, 5).metresTo(new GeoPosition(46, 5))).isCloseTo(111_195, within(1.0));
        assertThat(LILLE.metresTo(PARIS)).isCloseTo(202_000, within(2_000.0));
        assertThat(new GeoPosition(0, 179).metresTo(new GeoPosition(0, -179))).isCloseTo(222_390, within(1.0));
    }

    @Test
    void theFastTrainIsNoMiracle() {
        assertThat(travel(LILLE, PARIS, Duration.ofMinutes(59))).isFalse();
        assertThat(travel(PARIS, MARSEILLE, Duration.ofHours(3))).isFalse();
    }

    @Test
    void nobodyIsInMarseilleTenMinutesAfterLille() {
        assertThat(travel(LILLE, MARSEILLE, Duration.ofMinutes(10))).isTrue();
        assertThat(travel(LILLE, MARSEILLE, Duration.ZERO)).isTrue();
        assertThat(travel(LILLE, MARSEILLE, Duration.ofMinutes(-10))).isTrue();
    }

    @Test
    void coarseFixesMayLieFarApart() {
        assertThat(new Travel(
                                new Travel.Stop(LILLE, 150_000, NOON),
                                new Travel.Stop(PARIS, 60_000, NOON.plusSeconds(1)))
                        .impossible())
                .isFalse();
    }

    private static boolean travel(GeoPosition from, GeoPosition to, Duration took) {
        return new Travel(new Travel.Stop(from, 20, NOON), new Travel.Stop(to, 20, NOON.plus(took))).impossible();
    }
}
