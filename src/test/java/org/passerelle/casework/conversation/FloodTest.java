package org.passerelle.casework.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FloodTest {

    private static final Instant NOW = Instant.parse("2027-01-04T02:00:00Z");

    @Test
    void sixtyAnHourAreHeardEachByItself() {
        assertThat(Flood.leavesRoom(NOW, 0, null)).isTrue();
        assertThat(Flood.leavesRoom(NOW, Flood.MOST - 1, NOW)).isTrue();
        assertThat(Flood.leavesRoom(NOW, Flood.MOST, NOW)).isFalse();
    }

    @Test
    void beyondThatOneInFiveMinutes() {
        Instant last = NOW.minus(Flood.BETWEEN);
        assertThat(Flood.leavesRoom(NOW, 2_000, last)).isTrue();
        assertThat(Flood.leavesRoom(NOW, 2_000, last.plusMillis(1))).isFalse();
    }
}
