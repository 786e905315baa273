package org.passerelle.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandOverTest {

    @Test
    void triesFollowAtOnceThenWithGrowingWaitsForFourHours() {
        List<Long> minutes = IntStream.rangeClosed(1, 8)
                .mapToObj(HandOver::waitAfter)
                .flatMap(Optional::stream)
                .map(Duration::toMinutes)
                .toList();
        assertThat(minutes).containsExactly(0L, 5L, 10L, 15L, 30L, 60L, 60L, 60L);
        assertThat(minutes.stream().mapToLong(Long::longValue).sum()).isEqualTo(240);
    }

    @Test
    void afterFourHoursItIsGivenUp() {
        assertThat(HandOver.waitAfter(9)).isEmpty();
        assertThat(HandOver.exhausted(9)).isFalse();
        assertThat(HandOver.exhausted(10)).isTrue();
    }
}
