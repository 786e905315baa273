package org.passerelle.evidence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.identity.ZoneReading.Field;
import org.passerelle.evidence.identity.ZoneReading.NotVerified;
import org.passerelle.evidence.identity.ZoneReading.Slip;
import org.passerelle.evidence.identity.ZoneReading.Unreadable;
import org.passerelle.evidence.identity.ZoneReading.Verified;
import org.passerelle.evidence.identity.ZoneReading.Why;

/** Machine-readable zones, with the specimens of ICAO 9303 and zones made up by a plain writer of its own. */
class ReadableZoneTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static final List<String> PASSPORT =
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    private static final List<String> CARD = List.of(
            "I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    private static final List<String> LARGE_CARD =
            List.of("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6");

    @Test
    void theSpecimensOfAllThreeSizesHold() {
        Zone passport = verified(PASSPORT);
        assertThat(passport.kind()).isEqualTo("P");
        assertThat(passport.issuer()).isEqualTo("UTO");
        assertThat(passport.number()).isEqualTo("L898902C3");
        assertThat(passport.familyNames()).isEqualTo("ERIKSSON");
        assertThat(passport.givenNames()).isEqualTo("ANNA MARIA");
        assertThat(passport.born()).contains(DayRange.of(LocalDate.of(1974, 8, 12)));
        assertThat(passport.expires()).contains(DayRange.of(LocalDate.of(2012, 4, 15)));
        assertThat(passport.expiredOn(TODAY)).isTrue();
        assertThat(verified(CARD).number()).isEqualTo("D23145890");
        assertThat(verified(CARD).name()).isEqualTo("ANNA MARIA ERIKSSON");
        assertThat(verified(LARGE_CARD).number()).isEqualTo("D23145890");
        assertThat(verified(LARGE_CARD).nationality()).isEqualTo("UTO");
    }

    @Test
    void capitalsSpacesOtherAnglesAndMissingFillersAtTheEndDoNotMatter() {
        assertThat(verified(List.of("p<utoEriksson<<anna<maria", "l898902c36uto 7408122f 1204159 ze184226b‹‹‹‹‹10")))
                .isEqualTo(verified(PASSPORT));
        assertThat(verified(List.of("I<UTOD231458907", CARD.get(1), "ERIKSSON<<ANNA<MARIA")))
                .isEqualTo(verified(CARD));
    }

    @Test
    void whatWasTypedForSomethingThatLooksAlikeIsPointedOut() {
        ZoneReading read = read(
                List.of(PASSPORT.get(0).replace("UTO", "UT0"), PASSPORT.get(1).replace("1204159", "12O4159")));
        assertThat(read)
                .isEqualTo(new NotVerified(
                        List.of(Field.EXPIRY, Field.COMPOSITE),
                        List.of(new Slip(1, 5, '0', 'O'), new Slip(2, 24, 'O', '0'))));
    }

    @Test
    void aWrongFieldIsNamedAndNothingIsSuggestedThatDoesNotHold() {
        ZoneReading read = read(List.of(PASSPORT.get(0), PASSPORT.get(1).replace("L898902C3", "L898902C4")));
        assertThat(read).isEqualTo(new NotVerified(List.of(Field.NUMBER, Field.COMPOSITE), List.of()));
    }

    @Test
    void birthPartsMayBeUnknown() {
        assertThat(verified(written("XXA", "L01X00T47", "74<<<<", "120415")).born())
                .contains(new DayRange(LocalDate.of(1974, 1, 1), LocalDate.of(1974, 12, 31), 0, false));
        assertThat(verified(written("XXB", "L01X00T47", "7408<<", "120415")).born())
                .contains(new DayRange(LocalDate.of(1974, 8, 1), LocalDate.of(1974, 8, 31), 0, false));
        assertThat(verified(written("XXC", "L01X00T47", "<<<<<<", "120415")).born())
                .isEmpty();
        assertThat(verified(written("D<<", "L01X00T47", "740101", "120415"))
                        .born()
                        .orElseThrow()
                        .estimated())
                .isTrue();
        assertThat(verified(written("D<<", "L01X00T47", "740101", "120415")).issuer())
                .isEqualTo("D");
    }

    @Test
    void yearsOfTwoDigitsAreOfTheLastHundredYearsForABirthAndMayLieAheadForAnEnd() {
        Zone zone = verified(written("UTO", "L01X00T47", "270305", "350101"));
        assertThat(zone.born()).contains(DayRange.of(LocalDate.of(1927, 3, 5)));
        assertThat(zone.expires().orElseThrow().from()).isEqualTo(LocalDate.of(2035, 1, 1));
    }

    @Test
    void aDateThatIsNoneDoesNotHoldThoughItsDigitDoes() {
        assertThat(read(written("UTO", "L01X00T47", "741332", "120415"))).isInstanceOf(NotVerified.class);
    }

    @Test
    void oneNameAloneIsNormal() {
        List<String> zone = List.of("P<UTOTESFALEM" + "<".repeat(31), PASSPORT.get(1));
        assertThat(verified(zone).familyNames()).isEqualTo("TESFALEM");
        assertThat(verified(zone).givenNames()).isEmpty();
        assertThat(verified(zone).name()).isEqualTo("TESFALEM");
    }

    @Test
    void aLongNumberOfACardRunsOn() {
        // The example of ICAO 9303, part 5: D23145890734, with 9 as its check digit.
        List<String> card = List.of(
                "I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<");
        assertThat(verified(card).number()).isEqualTo("D23145890734");
    }

    @Test
    void whatIsNoZoneIsSaidToBeNone() {
        assertThat(read(List.of())).isEqualTo(new Unreadable(Why.LINES));
        assertThat(read(List.of(PASSPORT.get(0)))).isEqualTo(new Unreadable(Why.LINES));
        assertThat(read(List.of(PASSPORT.get(0), "L898902C36UTO7408122F1204159ZE184226B<<<<<1")))
                .isEqualTo(new Unreadable(Why.LENGTH));
        assertThat(read(List.of(PASSPORT.get(0), PASSPORT.get(1).replace('L', 'É'))))
                .isEqualTo(new Unreadable(Why.CHARACTERS));
    }

    @Test
    void madeUpZonesHoldAndEveryChangedDigitIsNoticed() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<String> zone = WrittenZones.any(random);
            assertThat(read(zone)).as("seed %d, zone %s", seed, zone).isInstanceOf(Verified.class);
            List<String> changed = changed(zone, random);
            assertThat(read(changed)).as("seed %d, zone %s", seed, changed).isInstanceOf(NotVerified.class);
        }
    }

    @Test
    void nothingAtAllMakesItStumble() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String letters = "AZ09<oI «é\u0000\ud83d";
        for (int round = 0; round < 5_000; round++) {
            List<String> lines = new ArrayList<>();
            int many = random.nextInt(4);
            for (int line = 0; line < many; line++) {
                StringBuilder text = new StringBuilder();
                int length = random.nextInt(10) == 0
                        ? random.nextInt(60)
                        : List.of(30, 36, 44).get(random.nextInt(3));
                random.ints(length, 0, random.nextBoolean() ? 5 : letters.length())
                        .forEach(place -> text.append(letters.charAt(place)));
                lines.add(text.toString());
            }
            assertThat(read(lines)).as("seed %d", seed).isNotNull();
        }
    }

    /** One digit of the birth date or of its check digit becomes another one. */
    private static List<String> changed(List<String> zone, Random random) {
        int line = zone.size() == 3 ? 1 : 1;
        int from = zone.size() == 3 ? 0 : 13;
        int place = from + random.nextInt(7);
        StringBuilder text = new StringBuilder(zone.get(line));
        char old = text.charAt(place);
        char other = (char) ('0' + (old == '<' ? 1 + random.nextInt(9) : (old - '0' + 1 + random.nextInt(9)) % 10));
        text.setCharAt(place, other);
        List<String> changed = new ArrayList<>(zone);
        changed.set(line, text.toString());
        return changed;
    }

    private static List<String> written(String state, String number, String birth, String expiry) {
        return WrittenZones.passport(state, number, birth, expiry, "ERIKSSON<<ANNA", "");
    }

    private static Zone verified(List<String> lines) {
        ZoneReading read = read(lines);
        assertThat(read).isInstanceOf(Verified.class);
        return ((Verified) read).zone();
    }

    private static ZoneReading read(List<String> lines) {
        return ReadableZone.read(lines, TODAY);
    }
}
