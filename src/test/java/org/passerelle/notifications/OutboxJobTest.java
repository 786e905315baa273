package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.passerelle.contract.Contract.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;

@QuarkusTest
class OutboxJobTest {

    private static final UUID ACCOUNT = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Inject
    TestingOutbox outbox;

    @Inject
    OutboxJob job;

    @Inject
    TestingChannel channel;

    @Inject
    Outbox toTell;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    InstantSource clock;

    @BeforeEach
    void theNetworkIsUp() {
        channel.reset();
    }

    @AfterEach
    void nobodyWaitsAnyMore() {
        channel.release();
    }

    @Test
    void fourWorkersSendEveryMessageOnce() {
        List<UUID> ids = IntStream.range(0, 400)
                .mapToObj(n -> outbox.sendCode(TestingChannel.numbered(n), "123456", null))
                .toList();
        Stream.generate(() -> outbox.start(job::run)).limit(4).toList().forEach(CompletableFuture::join);
        ids.forEach(this::state);
        assertThat(channel.sent()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(outbox.first("""
                select count(*) from message_tries t join messages m on m.id = t.message_id
                where m.id = any (?) and t.number = 1 and t.outcome = 'sent' and t.channel = 'testing'
                """, (Object) ids.toArray(UUID[]::new))).isEqualTo("400");
    }

    @Test
    void aClaimOfADeadWorkerIsTakenAgainAfterItsTime() {
        UUID id = outbox.sendCode(TestingChannel.numbered(0), "123456", null);
        swallowed();

        outbox.onContext(job::run);
        assertThat(outbox.first("select state from messages where id = ?", id)).isEqualTo("sending");
        assertThat(channel.sent()).isEmpty();

        advance("PT3M");
        outbox.onContext(job::run);
        assertThat(state(id)).isEqualTo("sent");
        assertThat(channel.sent()).containsExactly(id);
        assertThat(tries(id)).isEqualTo("2");
        assertThat(outcome(id, 1)).isEqualTo("null");
        assertThat(outcome(id, 2)).isEqualTo("sent");
    }

    @Test
    void theLateResultOfALostClaimChangesNothing() {
        UUID id = outbox.sendCode(TestingChannel.numbered(1), "123456", null);
        Consumer<SendResult> late = swallowed();
        advance("PT3M");
        outbox.onContext(job::run);
        assertThat(state(id)).isEqualTo("sent");
        late.accept(new SendResult.Refused());
        assertThat(outbox.until(() -> outcome(id, 1), "failed_permanent"::equals))
                .isEqualTo("failed_permanent");
        assertThat(state(id)).isEqualTo("sent");
    }

    @Test
    void aMessageThatIsNoLongerTrueIsNotSent() {
        UUID id = outbox.sendCode(
                TestingChannel.numbered(2), "123456", clock.instant().minusSeconds(1));
        outbox.onContext(job::run);
        assertThat(state(id)).isEqualTo("expired");
        assertThat(channel.sent()).doesNotContain(id);
    }

    @Test
    void aHandOverThatFailsIsTriedAgainForFourHoursThenGivenUp() {
        channel.answer(new SendResult.Trouble());
        UUID id = outbox.sendCode(TestingChannel.numbered(3), "123456", null);
        outbox.onContext(job::run);
        assertThat(tries(id)).isEqualTo("2");
        for (String wait : List.of("PT5M", "PT10M", "PT15M", "PT30M", "PT1H", "PT1H")) {
            advance(wait);
            outbox.onContext(job::run);
            assertThat(state(id)).isEqualTo("failed_temporary");
        }
        assertThat(tries(id)).isEqualTo("8");
        advance("PT1H");
        outbox.onContext(job::run);
        assertThat(state(id)).isEqualTo("failed_permanent");
        assertThat(outbox.first("select due_at from messages where id = ?", id)).isEqualTo("null");
    }

    @Test
    void aChannelThatThrowsStopsNobodyElse() {
        channel.fail();
        UUID id = outbox.sendCode(TestingChannel.numbered(4), "123456", null);
        UUID other = outbox.sendCode("+447700900201", "123456", null);
        outbox.onContext(job::run);
        assertThat(state(id)).isEqualTo("failed_temporary");
        assertThat(state(other)).isEqualTo("sent");
    }

    @Test
    void aRefusedMessageIsNotTriedAgain() {
        channel.answer(new SendResult.Refused());
        UUID id = outbox.sendCode(TestingChannel.numbered(5), "123456", null);
        outbox.onContext(job::run);
        assertThat(state(id)).isEqualTo("failed_permanent");
        assertThat(tries(id)).isEqualTo("1");
    }

    @Test
    void anOwnerIsToldOnTheContactOfTheirBook() {
        tell(ACCOUNT, Map.of("ending", "2Q9D-6", "date", "2026-11-20"));
        List<Map<String, Object>> messages = given().get("/demo/phones/" + TestingContactBook.NUMBER + "/messages")
                .then()
                .extract()
                .jsonPath()
                .getList("$");
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst()).containsEntry("language", "fr");
        assertThat((String) messages.getFirst().get("body")).contains("2Q9D-6");
        assertThat(outbox.first(
                        "select account_id from messages where contact_hash = ?",
                        outbox.hash(TestingContactBook.NUMBER)))
                .isEqualTo(ACCOUNT.toString());
    }

    @Test
    void anOwnerWithoutContactsIsSentNothing() {
        UUID nobody = UUID.randomUUID();
        tell(nobody, Map.of("ending", "2Q9D-6", "date", "2026-11-20"));
        assertThat(outbox.first("select count(*) from messages where account_id = ?", nobody))
                .isEqualTo("0");
    }

    @Test
    void aTextWithoutItsValuesIsAFault() {
        assertThatThrownBy(() -> tell(ACCOUNT, Map.of())).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neitherContactNorTextIsReadableInTheDatabase() {
        outbox.sendCode("+447700900202", "987654", null);
        assertThat(outbox.first("select count(*) from messages where encode(contact, 'escape') like '%447700900202%'"
                        + " or encode(body, 'escape') like '%987654%'"))
                .isEqualTo("0");
    }

    @Test
    void messagesAreCountedByNoticeAndState() {
        outbox.sendCode("+447700900203", "123456", null);
        outbox.onContext(job::run);
        String metrics = RestAssured.given()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(metrics).contains("passerelle_messages_total{notice=\"sign_in_code\",state=\"sent\"}");
    }

    private void tell(UUID account, Map<String, String> values) {
        outbox.onContext(() -> sessions.withStatelessTransaction(tx ->
                Uni.createFrom().deferred(() -> toTell.tell(tx, account, Notice.APPLICATION_SUBMITTED, "fr", values))));
    }

    private static void advance(String duration) {
        TestingClock.advance(Duration.parse(duration));
    }

    /** Hands a message to a network that does not answer, and lets the network answer again from then on. */
    private Consumer<SendResult> swallowed() {
        channel.swallow();
        outbox.start(job::run);
        Consumer<SendResult> late = channel.awaitHandOver();
        channel.answering();
        return late;
    }

    private String state(UUID id) {
        return outbox.until(
                () -> outbox.first("select state from messages where id = ?", id),
                state -> !state.matches("queued|sending"));
    }

    private String tries(UUID id) {
        return outbox.first("select tries from messages where id = ?", id);
    }

    private String outcome(UUID id, int number) {
        return outbox.first("select outcome from message_tries where message_id = ? and number = ?", id, number);
    }
}
