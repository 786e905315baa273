package org.passerelle.casework.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RingingTest {

    private static final Instant NOW = Instant.parse("2027-01-12T02:00:00Z");

    @Test
    void itRingsWhileNobodyAttends() {
        assertThat(Ringing.rings(NOW, null, 0)).isTrue();
        assertThat(Ringing.rings(NOW, null, Ringing.MOST - 1)).isTrue();
    }

    @Test
    void itDoesNotRingWithoutEnd() {
        assertThat(Ringing.rings(NOW, null, Ringing.MOST)).isFalse();
        assertThat(Ringing.rings(NOW, null, Ringing.MOST + 7)).isFalse();
    }

    @Test
    void whoTookItIsNotDisturbedForAnHourAndNotTrustedForever() {
        assertThat(Ringing.rings(NOW, NOW, 0)).isFalse();
        assertThat(Ringing.rings(NOW, NOW.minus(Ringing.ATTENDED).plusMillis(1), 0))
                .isFalse();
        assertThat(Ringing.rings(NOW, NOW.minus(Ringing.ATTENDED), 0)).isTrue();
    }

    /** Whatever comes, no conversation rings more than so often within any window. */
    @Test
    void noFloodRingsMoreThanTheMost() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Instant now = NOW;
        List<Instant> rung = new ArrayList<>();
        for (int line = 0; line < 5_000; line++) {
            now = now.plus(Duration.ofSeconds(random.nextInt(600)));
            Instant since = now.minus(Ringing.WINDOW);
            int within = (int) rung.stream().filter(at -> at.isAfter(since)).count();
            if (Ringing.rings(now, null, within)) {
                rung.add(now);
            }
        }
        for (Instant first : rung) {
            assertThat(rung)
                    .as("seed %d", seed)
                    .filteredOn(at -> !at.isBefore(first) && at.isBefore(first.plus(Ringing.WINDOW)))
                    .hasSizeLessThanOrEqualTo(Ringing.MOST);
        }
    }
}
