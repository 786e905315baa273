package org.passerelle.notifications.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** What we wrote and what was written to us does not stay at Twilio longer than it must. */
@QuarkusTest
class RedactionTest {

    @ConfigProperty(name = "passerelle.public-url")
    String publicUrl;

    @Inject
    Vertx vertx;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    private TwilioStandIn twilio;
    private TwilioClient client;
    private TestingCalls calls;

    @BeforeEach
    void start() {
        twilio = TwilioStandIn.start();
        client = new TwilioClient(vertx, TestingSendText.settings(twilio.environment()), clock);
        calls = new TestingCalls(publicUrl);
        new TestingRows(database).change("delete from provider_texts");
    }

    @AfterEach
    void end() {
        client.close();
        twilio.close();
    }

    @Test
    void anHourAfterTheLastReportTheBodyIsTakenAway() {
        String sid = sent("delivered");
        report(sid, "sent");
        report(sid, "delivered");
        TestingClock.advance(Duration.ofMinutes(59));
        run();
        assertThat(body(sid)).isEqualTo("Hello");
        TestingClock.advance(Duration.ofMinutes(2));
        run();
        assertThat(body(sid)).isEmpty();
        assertThat(left(sid)).isZero();
        int requests = twilio.requests();
        TestingClock.advance(Duration.ofDays(2));
        run();
        assertThat(twilio.requests()).isEqualTo(requests);
    }

    @Test
    void whatPeopleTextToUsIsTakenAwayToo() {
        String number = Phone.fresh().number();
        String sid = twilio.receiveText(number, "Where am I to go");
        assertThat(calls.post(TestingCalls.INBOUND, StandInCalls.text(sid, number, "Where am I to go"))
                        .statusCode())
                .isEqualTo(200);
        TestingClock.advance(Duration.ofMinutes(61));
        run();
        assertThat(body(sid)).isEmpty();
    }

    @Test
    void aReportThatTellsOfNoMessageOfOursHasItsBodyTakenAwayAsWell() {
        String sid = sent("failed");
        assertThat(calls.post(
                                TestingCalls.STATUS + "?message=" + UUID.randomUUID() + "&try=1",
                                StandInCalls.status(sid, "failed", 30005))
                        .statusCode())
                .isEqualTo(204);
        TestingClock.advance(Duration.ofMinutes(61));
        run();
        assertThat(body(sid)).isEmpty();
    }

    @Test
    void whatTwilioCannotTakeAwayYetIsAskedForAgainLater() {
        String sid = sent("sent");
        report(sid, "delivered");
        TestingClock.advance(Duration.ofMinutes(61));
        run();
        assertThat(body(sid)).isEqualTo("Hello");
        int requests = twilio.requests();
        run();
        assertThat(twilio.requests()).isEqualTo(requests);
        twilio.reach(sid, "delivered");
        TestingClock.advance(Duration.ofMinutes(61));
        run();
        assertThat(body(sid)).isEmpty();
    }

    @Test
    void aTwilioInTroubleIsAskedAgainAndATextThatIsGoneIsNot() {
        String sid = sent("delivered");
        String gone = TestingCalls.newSid();
        report(sid, "delivered");
        report(gone, "delivered");
        TestingClock.advance(Duration.ofMinutes(61));
        twilio.usually(new StandInAnswer.Refuse(503, 20503));
        run();
        assertThat(left(sid) + left(gone)).isEqualTo(2);
        twilio.usually(new StandInAnswer.Take());
        TestingClock.advance(Duration.ofMinutes(61));
        run();
        assertThat(body(sid)).isEmpty();
        assertThat(left(sid) + left(gone)).isZero();
    }

    @Test
    void aNodeThatDiedLeavesItsShareToTheOthers() {
        String sid = sent("delivered");
        report(sid, "delivered");
        TestingClock.advance(Duration.ofMinutes(61));
        onContext(Uni.createFrom()
                .deferred(() -> sessions.withStatelessTransaction(tx -> new ProviderTexts(tx)
                        .claim(clock.instant(), clock.instant().plusSeconds(600), 50))));
        run();
        assertThat(body(sid)).isEqualTo("Hello");
        TestingClock.advance(Duration.ofMinutes(11));
        run();
        assertThat(body(sid)).isEmpty();
    }

    @Test
    void aTryOfWhichNobodyEverReportedIsFoundAfterFourDays() {
        Phone phone = Phone.fresh();
        phone.newCode();
        UUID message = UUID.fromString(Contract.given()
                .get("/demo/phones/{number}/messages", phone.number())
                .path("[0].id"));
        String sid = sent("delivered");
        new TestingRows(database)
                .change(
                        "update message_tries set channel = 'twilio', reference = ? where message_id = ?",
                        sid,
                        message);
        run();
        assertThat(body(sid)).isEqualTo("Hello");
        TestingClock.advance(Duration.ofDays(4).plusMinutes(1));
        run();
        assertThat(body(sid)).isEmpty();
    }

    @Test
    void anyNumberIsDoneInOneRun() {
        for (String sid :
                IntStream.range(0, 120).mapToObj(_ -> sent("delivered")).toList()) {
            new TestingRows(database)
                    .change(
                            "insert into provider_texts (sid, since, tries, due_at)"
                                    + " values (?, timestamptz '2026-01-01', 0, timestamptz '2026-01-01')",
                            sid);
        }
        run();
        assertThat(twilio.sent()).hasSize(120).allMatch(text -> text.body().isEmpty());
    }

    @Test
    void afterThreeWeeksAnOperatorHasToLook() {
        Duration all = IntStream.range(1, 26)
                .mapToObj(tries -> RedactionWaits.after(tries).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofDays(20), Duration.ofDays(23));
        assertThat(RedactionWaits.after(1)).contains(Duration.ofHours(1));
        assertThat(RedactionWaits.after(26)).isEmpty();
    }

    @Test
    void oldCallsAndFinishedTextsAreForgotten() {
        String sid = sent("delivered");
        report(sid, "delivered");
        TestingClock.advance(Duration.ofMinutes(61));
        run();
        TestingClock.advance(Duration.ofDays(61));
        assertThat(Contract.given().post("/demo/jobs/twilio-calls").statusCode())
                .isEqualTo(200);
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number("select count(*) from signed_calls")).isZero();
        assertThat(rows.number("select count(*) from provider_texts")).isZero();
    }

    @Test
    void whereTwilioIsNotSetUpTheJobDoesNothing() {
        assertThat(Contract.given().post("/demo/jobs/twilio-redaction").statusCode())
                .isEqualTo(200);
    }

    /** A text that has got so far at Twilio. */
    private String sent(String status) {
        String sid = twilio.take("+33639987001", "Hello");
        twilio.reach(sid, status);
        return sid;
    }

    private void report(String sid, String status) {
        assertThat(calls.post(TestingCalls.STATUS, StandInCalls.status(sid, status, 0))
                        .statusCode())
                .isEqualTo(204);
    }

    private String body(String sid) {
        return twilio.sent().stream()
                .filter(text -> text.sid().equals(sid))
                .findFirst()
                .orElseThrow()
                .body();
    }

    private long left(String sid) {
        return new TestingRows(database)
                .number("select count(*) from provider_texts where sid = ? and redacted_at is null", sid);
    }

    private void run() {
        RedactDue redactDue =
                new RedactDue(sessions, clock, new RedactBody(client, new TwilioMetrics(new SimpleMeterRegistry())));
        onContext(Uni.createFrom().deferred(redactDue::redact));
    }

    private <T> T onContext(Uni<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(_ -> work.subscribe().with(done::complete, done::completeExceptionally));
        return done.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
