package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.contract.Contract;
import org.passerelle.notifications.message.Occasion;

/** A code that no longer works need not be read by anybody. */
@QuarkusTest
class ForgetCodesTest {

    private static final String NUMBER = "+447700900830";

    @Inject
    TestingOutbox outbox;

    @Inject
    TestingChannel channel;

    @Inject
    OutboxJob sending;

    @Inject
    ForgetCodes job;

    @BeforeEach
    void theNetworkIsUp() {
        channel.reset();
        TestingClock.toDaytime();
    }

    @Test
    void itsTextIsTakenAwayAfterTwoDaysAndThatItWasSentIsKept() {
        UUID code = outbox.send(null, NUMBER, Notice.SIGN_IN_CODE, Map.of("code", "123456", "minutes", "15"));
        UUID news = outbox.send(null, NUMBER, Notice.PIN_CHANGED, Map.of());
        outbox.onContext(sending::run);
        TestingClock.advance(Duration.ofHours(47));
        outbox.onContext(job::run);
        assertThat(length(code)).isPositive();
        TestingClock.advance(Duration.ofHours(2));
        outbox.onContext(job::run);
        assertThat(length(code)).isZero();
        assertThat(length(news)).isPositive();
        assertThat(outbox.first("select state from messages where id = ?", code))
                .isEqualTo("sent");
        assertThat(Contract.given()
                        .get("/demo/phones/{number}/messages", NUMBER)
                        .jsonPath()
                        .getString("find { it.id == '" + code + "' }.body"))
                .isEmpty();
    }

    @Test
    void everyNoticeThatHoldsACodeIsForgotten() {
        assertThat(Arrays.stream(Notice.values()).filter(notice -> notice.occasion() == Occasion.CODE))
                .allSatisfy(notice -> assertThat(ForgetCodes.FORGET).contains("'" + notice.code() + "'"));
    }

    private int length(UUID message) {
        return Integer.parseInt(outbox.first("select length(body) from messages where id = ?", message));
    }
}
