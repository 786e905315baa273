package org.passerelle.evidence.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a vouch is worth, how long a link works, and how many may be sent. */
class WorthTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void anOrganisationsWordCountsAtOnce() {
        assertThat(worth(VouchKind.ORGANISATION, AboutPhoto.YES, false, 1000)).isEqualTo(new Worth(2, null));
    }

    @Test
    void aProfessionalIsCalledBackAndCountsALittleUntilThen() {
        assertThat(worth(VouchKind.PROFESSIONAL, AboutPhoto.NOT_SHOWN, false, 0))
                .isEqualTo(new Worth(1, Worth.Wait.CALL_BACK));
    }

    @Test
    void theTwentyFirstOfAPersonalVoucherWaitsAndTheTwentiethDoesNot() {
        assertThat(worth(VouchKind.PERSONAL, AboutPhoto.YES, false, 19)).isEqualTo(new Worth(1, null));
        assertThat(worth(VouchKind.PERSONAL, AboutPhoto.YES, false, 20)).isEqualTo(new Worth(0, Worth.Wait.REVIEW));
    }

    @Test
    void whoDoesNotKnowThePhotoIsHeardByAPersonFirst() {
        assertThat(worth(VouchKind.ORGANISATION, AboutPhoto.NO, false, 0)).isEqualTo(new Worth(0, Worth.Wait.REVIEW));
        assertThat(worth(VouchKind.PERSONAL, AboutPhoto.NO, false, 0)).isEqualTo(new Worth(0, Worth.Wait.REVIEW));
        assertThat(worth(VouchKind.PROFESSIONAL, AboutPhoto.NO, false, 0))
                .isEqualTo(new Worth(0, Worth.Wait.CALL_BACK));
    }

    @Test
    void paperIsWorthNothingBeforeTheCall() {
        assertThat(worth(VouchKind.ORGANISATION, AboutPhoto.NOT_SHOWN, true, 0))
                .isEqualTo(new Worth(0, Worth.Wait.CALL_BACK));
    }

    @Test
    void noVouchIsWorthMoreThanItsKind() {
        for (VouchKind kind : VouchKind.values()) {
            for (AboutPhoto photo : AboutPhoto.values()) {
                assertThat(worth(kind, photo, false, 0).validity()).isLessThanOrEqualTo(kind.highestValidity());
            }
        }
    }

    @Test
    void aLinkWorksForSeventyTwoHoursToTheSecond() {
        Instant end = NOW.plus(LinkRule.LASTS);
        assertThat(LinkRule.LASTS).isEqualTo(Duration.ofHours(72));
        assertThat(LinkRule.works(end, end.minusMillis(1))).isTrue();
        assertThat(LinkRule.works(end, end)).isFalse();
        assertThat(LinkRule.works(null, NOW)).isFalse();
    }

    @Test
    void threeLinksOfARequestThreeToAContactAndTenOfAnApplicationGoOutInADay() {
        assertThat(wait(2, 9, 2)).isZero();
        assertThat(wait(3, 3, 0)).isEqualTo(Duration.ofHours(23));
        assertThat(wait(0, 0, 3)).isEqualTo(Duration.ofHours(23));
        assertThat(wait(0, 10, 0)).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void theShareThatIsLookedAtIsAboutWhatItSays() {
        LookedAtShare tenth = new LookedAtShare(0.1);
        long taken = IntStream.range(0, 10_000)
                .filter(number -> tenth.takes(hash(number)))
                .count();
        assertThat(taken).isBetween(850L, 1150L);
        assertThat(new LookedAtShare(0).takes(hash(1))).isFalse();
        assertThat(new LookedAtShare(1).takes(hash(1))).isTrue();
    }

    private static byte[] hash(int number) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Duration wait(int ofRequest, int ofApplication, int toContact) {
        return LinkRule.wait(new LinkRule.Sent(sent(ofRequest), sent(ofApplication), sent(toContact)), NOW)
                .orElse(Duration.ZERO);
    }

    private static List<Instant> sent(int many) {
        return Collections.nCopies(many, NOW.minus(Duration.ofHours(1)));
    }

    private static Worth worth(VouchKind kind, AboutPhoto photo, boolean onPaper, long earlier) {
        return Worth.of(new Worth.Facts(kind, photo, onPaper, earlier));
    }
}
