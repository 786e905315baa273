package org.passerelle.notifications.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.notifications.email.TestingMailServer.END;
import static org.passerelle.notifications.email.TestingMailServer.HANG_UP;
import static org.passerelle.notifications.email.TestingMailServer.SILENCE;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.notifications.OutgoingMessage;
import org.passerelle.notifications.SendResult;
import org.passerelle.notifications.SendResult.Why;

/** What becomes of a message when the mail server will not have it, hangs up or is not there. */
@QuarkusTest
class SmtpFaultsTest {

    @Inject
    TestingMailers mailers;

    @Inject
    Vertx vertx;

    private final OutgoingMessage message = TestingLetters.code();
    private TestingMailServer server;
    private EmailChannel channel;

    @BeforeEach
    void start() {
        server = new TestingMailServer();
        channel = mailers.channel(vertx, server.port(), Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SendResult send() {
        return channel.send(message).await().atMost(Duration.ofSeconds(50));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("RCPT", "550 5.1.1 no such user", new SendResult.Refused(Why.CONTACT, 550)),
                refusal("RCPT", "550 no such user", new SendResult.Refused(Why.CONTACT, 550)),
                refusal("RCPT", "554 5.7.1 relay access denied", new SendResult.Refused(Why.MESSAGE, 554)),
                refusal("RCPT", "552 5.2.2 mailbox full", new SendResult.Trouble(552)),
                refusal("RCPT", "550 5.2.2 mailbox full", new SendResult.Trouble(550)),
                refusal("RCPT", "450 4.2.0 greylisted", new SendResult.Trouble(450)),
                refusal("MAIL", "553 5.1.8 bad sender", new SendResult.Refused(Why.MESSAGE, 553)),
                refusal("DATA", "554 5.6.0 no", new SendResult.Refused(Why.MESSAGE, 554)),
                refusal(END, "554 5.7.1 looks like spam", new SendResult.Refused(Why.MESSAGE, 554)),
                refusal(END, "452 4.3.1 disk full", new SendResult.Trouble(452)),
                refusal("greeting", "554 no service", new SendResult.Trouble(554)),
                refusal("greeting", "421 busy", new SendResult.Trouble(421)),
                refusal("greeting", HANG_UP, new SendResult.Trouble(500)),
                refusal("RCPT", HANG_UP, new SendResult.Trouble()),
                refusal("EHLO", HANG_UP, new SendResult.Trouble()),
                refusal(END, HANG_UP, new SendResult.Trouble()));
    }

    private static Arguments refusal(String command, String reply, SendResult result) {
        return Arguments.of(command, reply, result);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatAServerSaysIsUnderstoodAndTheNextMessageGoesThrough(String command, String reply, SendResult result) {
        server.answers(command, reply);
        assertThat(send()).isEqualTo(result);
        assertThat(send()).isEqualTo(TestingLetters.accepted(message));
    }

    /** The client then waits to say goodbye to a server that is gone: our own patience ends it. */
    @Test
    void aServerThatHangsUpInTheMiddleOfAMessageGetsItAgain() {
        server.answers("line of data", HANG_UP);
        EmailChannel hurried = mailers.channel(vertx, server.port(), Map.of(), Duration.ofMillis(500));
        assertThat(hurried.send(message).await().atMost(Duration.ofSeconds(50))).isEqualTo(new SendResult.Trouble());
        assertThat(server.commands()).contains("DATA").doesNotContain(END);
        assertThat(send()).isEqualTo(TestingLetters.accepted(message));
    }

    @Test
    void aWrongPasswordIsTroubleAndNobodysFault() {
        server.answers("AUTH", "535 5.7.8 wrong");
        EmailChannel signedIn =
                mailers.channel(vertx, server.port(), Map.of("username", "passerelle", "password", "secret"));
        assertThat(signedIn.send(message).await().indefinitely()).isEqualTo(new SendResult.Trouble(535));
    }

    @Test
    void withoutTheEncryptionThatWasAskedForNothingIsSaid() {
        EmailChannel encrypted = mailers.channel(
                vertx, server.port(), Map.of("start-tls", "REQUIRED", "username", "passerelle", "password", "secret"));
        assertThat(encrypted.send(message).await().indefinitely()).isEqualTo(new SendResult.Trouble());
        assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH") || command.startsWith("MAIL"));
    }

    @Test
    void aServerThatIsDownIsTroubleUntilItIsBack() {
        server.close();
        assertThat(send()).isEqualTo(new SendResult.Trouble());
    }

    @Test
    void aServerThatSaysNothingHoldsNobodyUpAndTheWorkerGoesOnWhereItWas() {
        server.answers(END, SILENCE);
        EmailChannel hurried = mailers.channel(vertx, server.port(), Map.of(), Duration.ofMillis(200));
        CompletableFuture<Context> after = new CompletableFuture<>();
        Context context = vertx.getOrCreateContext();
        context.runOnContext(_ -> hurried.send(message).subscribe().with(result -> {
            assertThat(result).isEqualTo(new SendResult.Trouble());
            after.complete(Vertx.currentContext());
        }));
        assertThat(after.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join())
                .isSameAs(context);
    }

    @Test
    void anAddressThatNoCommandCanHoldNeverReachesTheServer() {
        for (String address : new String[] {
            "aïcha@example.org",
            "a b@example.org",
            "a@example.org>\r\nRCPT TO:<b@example.org",
            "a@exämple.org",
            "a,b@c.org"
        }) {
            assertThat(channel.send(TestingLetters.to(address)).await().indefinitely())
                    .isEqualTo(new SendResult.Refused(Why.CONTACT, null));
        }
        assertThat(server.connections()).isZero();
    }
}
