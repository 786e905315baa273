package org.passerelle.evidence.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.location.PresenceRule.Lack;
import org.passerelle.evidence.location.Sign.Weight;

class PresenceRuleTest {

    private static final Instant DAY = Instant.parse("2027-01-12T12:00:00Z");

    private final Sign meeting = sign("LOC_PARTNER_CHECKIN", Weight.PROBATIVE, "day centre", 0, 30);
    private final Sign fix = sign("LOC_DEVICE_FIX", Weight.CONFIRMED_FIX, "device", 0, 7);
    private final Sign probable = sign("LOC_DEVICE_FIX", Weight.CIRCUMSTANTIAL, "device", 0, 7);
    private final Sign code = sign("LOC_SMS_FR", Weight.CIRCUMSTANTIAL, "phone", 1, 7);
    private final Sign shelter = sign("LOC_SHELTER", Weight.CIRCUMSTANTIAL, "shelter", 2, 30);

    @Test
    void oneOfListAIsEnoughAndSoIsAConfirmedFix() {
        assertThat(PresenceRule.present(List.of(meeting), DAY)).isTrue();
        assertThat(PresenceRule.present(List.of(fix), DAY)).isTrue();
    }

    @Test
    void oneOfListBIsNotAndTwoOfDifferentIssuersAre() {
        assertThat(PresenceRule.present(List.of(probable), DAY)).isFalse();
        assertThat(PresenceRule.present(List.of(shelter), on(2))).isFalse();
        assertThat(PresenceRule.present(List.of(probable, shelter), on(2))).isTrue();
        assertThat(PresenceRule.present(List.of(code, shelter), on(2))).isTrue();
    }

    @Test
    void twoFixesAreOneSign() {
        Sign later = sign("LOC_DEVICE_FIX", Weight.CIRCUMSTANTIAL, "device", 3, 7);
        assertThat(PresenceRule.present(List.of(probable, later), on(3))).isFalse();
        assertThat(PresenceRule.firstShown(List.of(probable, later), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void aCodeNeverCompletesADeviceFixButAThirdSignCompletesEither() {
        assertThat(PresenceRule.present(List.of(probable, code), on(1))).isFalse();
        assertThat(PresenceRule.present(List.of(probable, code, shelter), on(2)))
                .isTrue();
    }

    @Test
    void signsCountTogetherOnlyWhileBothAreFresh() {
        Sign late = sign("LOC_WITNESS", Weight.CIRCUMSTANTIAL, "friend", 8, 30);
        assertThat(PresenceRule.firstShown(List.of(probable, late), Instant.EPOCH))
                .isEmpty();
        assertThat(PresenceRule.present(List.of(meeting), on(29))).isTrue();
        assertThat(PresenceRule.present(List.of(meeting), on(30))).isFalse();
    }

    @Test
    void theDayOnWhichItWasShownStaysWhenNothingIsFreshAnyMore() {
        assertThat(PresenceRule.firstShown(List.of(probable, shelter), Instant.EPOCH))
                .contains(on(2));
        assertThat(PresenceRule.present(List.of(probable, shelter), on(400))).isFalse();
    }

    @Test
    void afterTheCallSomethingNewIsShown() {
        assertThat(PresenceRule.firstShown(List.of(meeting), on(5))).isEmpty();
        Sign again = sign("LOC_DEVICE_FIX", Weight.CONFIRMED_FIX, "device", 6, 7);
        assertThat(PresenceRule.firstShown(List.of(meeting, again), on(5))).contains(on(6));
        Sign one = sign("LOC_WITNESS", Weight.CIRCUMSTANTIAL, "friend", 6, 30);
        assertThat(PresenceRule.firstShown(List.of(shelter, one), on(5))).contains(on(6));
        assertThat(PresenceRule.lack(List.of(meeting), on(6), on(5))).isEqualTo(Lack.SECOND_SIGN);
    }

    @Test
    void aPaperThatIsStillValidIsNotAskedForTwice() {
        Sign card = new Sign("LOC_FR_STATE_DOC", Weight.PROBATIVE, "state", DAY, on(300), true);
        assertThat(PresenceRule.firstShown(List.of(card), on(100))).contains(on(100));
        assertThat(PresenceRule.firstShown(List.of(card), on(300))).isEmpty();
    }

    @Test
    void whatIsLackingIsSaid() {
        assertThat(lack(List.of(), DAY)).isEqualTo(Lack.ANY_SIGN);
        assertThat(lack(List.of(probable), on(8))).isEqualTo(Lack.ANY_SIGN);
        assertThat(lack(List.of(probable), DAY)).isEqualTo(Lack.SIGN_BESIDE_FIX);
        assertThat(lack(List.of(code), on(1))).isEqualTo(Lack.SECOND_SIGN);
        assertThat(lack(List.of(meeting), DAY)).isEqualTo(Lack.NOTHING);
        assertThat(enoughWith(List.of(probable), PresenceType.LOC_SMS_FR, DAY)).isFalse();
        assertThat(enoughWith(List.of(probable), PresenceType.LOC_WITNESS, DAY)).isTrue();
        assertThat(enoughWith(List.of(), PresenceType.LOC_WITNESS, DAY)).isFalse();
        assertThat(enoughWith(List.of(), PresenceType.LOC_HOSPITAL, DAY)).isTrue();
    }

    /** The rule again, as plainly as it is written on the design page. */
    @Test
    void itAgreesWithAPlainReadingOfAnySixSigns() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int time = 0; time < 5_000; time++) {
            List<Sign> signs = new ArrayList<>();
            for (int count = random.nextInt(7); count > 0; count--) {
                signs.add(any(random));
            }
            Instant moment = on(random.nextInt(20));
            assertThat(PresenceRule.present(signs, moment))
                    .as("seed %d: %s at %s", seed, signs, moment)
                    .isEqualTo(plainly(signs, moment));
        }
    }

    private static boolean plainly(List<Sign> signs, Instant moment) {
        boolean found = false;
        for (Sign one : signs) {
            boolean fresh =
                    one.shownAt().compareTo(moment) <= 0 && one.freshUntil().compareTo(moment) > 0;
            found |= fresh && one.weight() != Weight.CIRCUMSTANTIAL;
            for (Sign other : signs) {
                boolean both = fresh
                        && other.shownAt().compareTo(moment) <= 0
                        && other.freshUntil().compareTo(moment) > 0;
                String pair = one.type() + other.type();
                found |= both
                        && !one.issuer().equals(other.issuer())
                        && !pair.equals("LOC_DEVICE_FIXLOC_SMS_FR")
                        && !pair.equals("LOC_SMS_FRLOC_DEVICE_FIX");
            }
        }
        return found;
    }

    private static Sign any(Random random) {
        int from = random.nextInt(20);
        int days = 1 + random.nextInt(10);
        return switch (random.nextInt(12)) {
            case 0 -> sign("LOC_PARTNER_CHECKIN", Weight.PROBATIVE, "day centre", from, days);
            case 1 -> sign("LOC_DEVICE_FIX", Weight.CONFIRMED_FIX, "device", from, days);
            case 2, 3, 4, 5 -> sign("LOC_DEVICE_FIX", Weight.CIRCUMSTANTIAL, "device", from, days);
            case 6, 7, 8 -> sign("LOC_SMS_FR", Weight.CIRCUMSTANTIAL, "phone", from, days);
            default -> sign("LOC_WITNESS", Weight.CIRCUMSTANTIAL, "friend " + random.nextInt(2), from, days);
        };
    }

    private static Lack lack(List<Sign> signs, Instant moment) {
        return PresenceRule.lack(signs, moment, Instant.EPOCH);
    }

    private static boolean enoughWith(List<Sign> signs, PresenceType type, Instant moment) {
        return PresenceRule.enoughWith(signs, type, moment);
    }

    private static Sign sign(String type, Weight weight, String issuer, int from, int days) {
        return new Sign(type, weight, issuer, on(from), on(from + days), false);
    }

    private static Instant on(int day) {
        return DAY.plus(Duration.ofDays(day));
    }
}
