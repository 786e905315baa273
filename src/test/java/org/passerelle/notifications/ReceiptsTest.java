package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.notifications.message.MessageState;

/** What networks report, early, late, twice, and in any order. */
@QuarkusTest
class ReceiptsTest {

    private static final Pattern DUPLICATES = Pattern.compile("passerelle_messages_duplicates_total (\\S+)");

    @Inject
    TestingOutbox outbox;

    @Inject
    TestingChannel channel;

    @Inject
    OutboxJob job;

    @Inject
    Receipts receipts;

    @BeforeEach
    void theNetworkIsUp() {
        channel.reset();
    }

    @AfterEach
    void nobodyWaitsAnyMore() {
        channel.release();
    }

    @Test
    void aReceiptThatComesBeforeTheSendIsRecordedIsKept() {
        channel.swallow();
        UUID id = outbox.send(null, TestingChannel.numbered(400), Notice.PIN_CHANGED, Map.of());
        outbox.start(job::run);
        Consumer<SendResult> late = channel.awaitHandOver(id);
        assertThat(report(id, 1, "SM1", MessageState.DELIVERED)).isEqualTo(Receipts.Outcome.MOVED);
        assertThat(state(id)).isEqualTo("delivered");
        late.accept(new SendResult.Accepted("SM1"));
        outbox.until(() -> outcome(id), "sent"::equals);
        assertThat(outcome(id)).isEqualTo("sent");
        assertThat(state(id)).isEqualTo("delivered");
        assertThat(outbox.first(
                        "select sent_at is not null and due_at is null and settle_at is null"
                                + " from messages where id = ?",
                        id))
                .isEqualTo("t");
    }

    @Test
    void aFailureThatComesBeforeTheSendIsRecordedIsNotUndoneByTheRecord() {
        channel.swallow();
        UUID id = outbox.send(null, TestingChannel.numbered(401), Notice.PIN_CHANGED, Map.of());
        outbox.start(job::run);
        Consumer<SendResult> late = channel.awaitHandOver(id);
        report(id, 1, "SM2", MessageState.FAILED_PERMANENT);
        late.accept(new SendResult.Accepted("SM2"));
        outbox.until(() -> outcome(id), "sent"::equals);
        assertThat(state(id)).isEqualTo("failed_permanent");
    }

    @Test
    void aRepeatedOrBackwardReportChangesNothing() {
        UUID id = sent(402);
        assertThat(report(id, 1, "SM3", MessageState.SENT)).isEqualTo(Receipts.Outcome.UNCHANGED);
        assertThat(report(id, 1, "SM3", MessageState.DELIVERED)).isEqualTo(Receipts.Outcome.MOVED);
        assertThat(report(id, 1, "SM3", MessageState.DELIVERED)).isEqualTo(Receipts.Outcome.UNCHANGED);
        assertThat(report(id, 1, "SM3", MessageState.SENT)).isEqualTo(Receipts.Outcome.UNCHANGED);
        assertThat(report(id, 1, "SM3", MessageState.FAILED_PERMANENT)).isEqualTo(Receipts.Outcome.UNCHANGED);
        assertThat(state(id)).isEqualTo("delivered");
        assertThat(outbox.first("select reported from message_tries where message_id = ?", id))
                .isEqualTo("delivered");
    }

    @Test
    void aFailureOfAnEarlierTryDoesNotUndoALaterOneButAnArrivalCounts() {
        UUID id = sent(403);
        report(id, 1, "SM4", MessageState.FAILED_TEMPORARY);
        TestingClock.advance(Duration.ofHours(6));
        outbox.onContext(job::run);
        assertThat(state(id)).isEqualTo("sent");
        assertThat(report(id, 1, "SM4", MessageState.FAILED_PERMANENT)).isEqualTo(Receipts.Outcome.UNCHANGED);
        assertThat(state(id)).isEqualTo("sent");
        assertThat(report(id, 1, "SM4", MessageState.DELIVERED)).isEqualTo(Receipts.Outcome.MOVED);
        assertThat(state(id)).isEqualTo("delivered");
    }

    @Test
    void aMessageWhoseReplyWasLostIsNotSentAgainWhenTheNetworkReportsIt() {
        channel.answer(new SendResult.Trouble());
        UUID id = outbox.send(null, TestingChannel.numbered(404), Notice.PIN_CHANGED, Map.of());
        outbox.onContext(job::run);
        assertThat(state(id)).isEqualTo("failed_temporary");
        channel.answering();
        assertThat(report(id, 2, "SM5", MessageState.SENT)).isEqualTo(Receipts.Outcome.MOVED);
        TestingClock.advance(Duration.ofMinutes(10));
        outbox.onContext(job::run);
        assertThat(channel.sent()).doesNotContain(id);
        assertThat(state(id)).isEqualTo("sent");
    }

    @Test
    void whatWasNeverSentIsUnknown() {
        UUID id = sent(405);
        assertThat(report(id, 2, "SM6", MessageState.DELIVERED)).isEqualTo(Receipts.Outcome.UNKNOWN);
        assertThat(report(UUID.randomUUID(), 1, "SM6", MessageState.DELIVERED)).isEqualTo(Receipts.Outcome.UNKNOWN);
        assertThat(state(id)).isEqualTo("sent");
    }

    @Test
    void aSecondReferenceOfOneTryIsCountedAsADuplicate() {
        double before = duplicates();
        UUID id = sent(406);
        report(id, 1, "SM7", MessageState.SENT);
        report(id, 1, "SM7", MessageState.DELIVERED);
        assertThat(duplicates()).isEqualTo(before);
        report(id, 1, "SM8", MessageState.DELIVERED);
        assertThat(duplicates()).isEqualTo(before + 1);
    }

    @Test
    void aCodeNobodyWasThereForExpiresInsteadOfComingTooLate() {
        UUID id = outbox.sendCode(
                TestingChannel.numbered(407),
                "123456",
                TestingClock.advance(Duration.ZERO).plusSeconds(900));
        outbox.onContext(job::run);
        report(id, 1, null, MessageState.FAILED_TEMPORARY);
        TestingClock.advance(Duration.ofMinutes(15));
        outbox.onContext(job::run);
        assertThat(state(id)).isEqualTo("expired");
        assertThat(report(id, 1, null, MessageState.DELIVERED)).isEqualTo(Receipts.Outcome.MOVED);
        assertThat(state(id)).isEqualTo("delivered");
    }

    private UUID sent(int number) {
        UUID id = outbox.send(null, TestingChannel.numbered(number), Notice.PIN_CHANGED, Map.of());
        outbox.onContext(job::run);
        assertThat(state(id)).isEqualTo("sent");
        return id;
    }

    private Receipts.Outcome report(UUID id, int number, @Nullable String reference, MessageState state) {
        return outbox.onContext(() -> receipts.receive(new Receipt(id, number, reference, state, null, null)));
    }

    /** Another worker may have it in hand just now. */
    private String state(UUID id) {
        return outbox.until(
                () -> outbox.first("select state from messages where id = ?", id),
                state -> !state.matches("queued|sending"));
    }

    private String outcome(UUID id) {
        return outbox.first("select outcome from message_tries where message_id = ? and number = 1", id);
    }

    private static double duplicates() {
        Matcher found = DUPLICATES.matcher(RestAssured.given().get("/q/metrics").asString());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }
}
