package org.passerelle.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.passerelle.notifications.twilio.StandInAnswer;
import org.passerelle.notifications.twilio.StandInMessages;
import org.passerelle.notifications.twilio.TwilioStandIn;

/**
 * The process is killed at every step of sending a code. After the next start it is there at least once and at most twice,
 * and its state is right; a claim that died with its process is not waited for but moved in the database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledWhileSendingIT {

    private SendingNode node;
    private TwilioStandIn provider;

    @BeforeAll
    void starts() throws Exception {
        provider = TwilioStandIn.start();
        node = SendingNode.with(provider);
    }

    @AfterAll
    void ends() throws Exception {
        node.close();
        provider.close();
    }

    @Test
    void whenItIsWrittenAndNotClaimed() throws Exception {
        String number = "+33639981801";
        try (HeldRows _ = node.holdsClaims()) {
            node.asksForCode(number);
            node.awaitWaiting("with awaited as");
            assertThat(node.state(number)).isEqualTo("queued");
            node.kill();
        }
        node.startAgain();
        assertThat(provider.awaitSentTo(number, 1)).hasSize(1);
        assertThat(node.awaitState(number, "sent")).isEqualTo("sent");
        assertThat(node.tries(number)).isEqualTo(1);
    }

    @Test
    void whenItIsClaimedAndNothingHasReachedTheProvider() throws Exception {
        String number = "+33639981802";
        try (SilentServer nobody = SilentServer.open()) {
            node.kill();
            node.startAgainTo(nobody.uri());
            node.asksForCode(number);
            nobody.awaitConnection();
            assertThat(node.state(number)).isEqualTo("sending");
            node.kill();
        }
        assertThat(provider.sentTo(number)).isEmpty();
        node.startAgain();
        node.claimRunsOut(number);
        assertThat(provider.awaitSentTo(number, 1)).hasSize(1);
        assertThat(node.awaitState(number, "sent")).isEqualTo("sent");
        assertThat(node.tries(number)).isEqualTo(2);
    }

    @Test
    void whenTheProviderHasItAndHasNotAnswered() throws Exception {
        String number = "+33639981803";
        provider.next(new StandInAnswer.Hold());
        node.asksForCode(number);
        Runnable answer = provider.awaitHeld();
        assertThat(node.state(number)).isEqualTo("sending");
        node.kill();
        answer.run();
        sentTwiceAfterTheClaim(number);
    }

    @Test
    void whenTheProviderHasAnsweredAndItIsNotRecorded() throws Exception {
        String number = "+33639981804";
        provider.next(new StandInAnswer.Hold());
        node.asksForCode(number);
        Runnable answer = provider.awaitHeld();
        try (HeldRows _ = node.holdsMessage(number)) {
            answer.run();
            node.awaitWaiting("with results as");
            node.kill();
        }
        assertThat(node.state(number)).isEqualTo("sending");
        sentTwiceAfterTheClaim(number);
    }

    @Test
    void whenItIsRecorded() throws Exception {
        String number = "+33639981805";
        node.asksForCode(number);
        provider.awaitSentTo(number, 1);
        node.awaitState(number, "sent");
        node.kill();
        node.startAgain();
        node.claimRunsOut(number);
        String marker = "+33639981806";
        node.asksForCode(marker);
        provider.awaitSentTo(marker, 1);
        assertThat(provider.sentTo(number)).hasSize(1);
        assertThat(node.state(number)).isEqualTo("sent");
        assertThat(node.tries(number)).isEqualTo(1);
    }

    @Test
    void whenItsReceiptIsOnTheWay() throws Exception {
        String number = "+33639981807";
        node.asksForCode(number);
        StandInMessages.Taken taken = provider.awaitSentTo(number, 1).getFirst();
        node.awaitState(number, "sent");
        try (HeldRows _ = node.holdsMessage(number)) {
            Thread call = Thread.ofVirtual().start(() -> report(taken));
            node.awaitWaiting("for update of m");
            node.kill();
            call.join();
        }
        assertThat(node.state(number)).isEqualTo("sent");
        node.startAgain();
        assertThat(report(taken)).isEqualTo(204);
        assertThat(node.state(number)).isEqualTo("delivered");
        assertThat(provider.sentTo(number)).hasSize(1);
    }

    /** The second try is another one of the same message, as the address of its receipts says; either receipt counts. */
    private void sentTwiceAfterTheClaim(String number) throws Exception {
        node.startAgain();
        node.claimRunsOut(number);
        List<StandInMessages.Taken> taken = provider.awaitSentTo(number, 2);
        assertThat(taken).hasSize(2);
        assertThat(node.awaitState(number, "sent")).isEqualTo("sent");
        UUID id = node.message(number);
        assertThat(taken).extracting(StandInMessages.Taken::callback).allSatisfy(url -> assertThat(url)
                .contains(id.toString()));
        assertThat(taken)
                .extracting(StandInMessages.Taken::body)
                .containsOnly(taken.getFirst().body());
        assertThat(report(taken.getFirst())).isEqualTo(204);
        assertThat(node.state(number)).isEqualTo("delivered");
    }

    /** 0 when the node is gone before it answers. */
    private int report(StandInMessages.Taken taken) {
        try {
            return node.report(taken, "delivered");
        } catch (IOException killed) {
            return 0;
        } catch (InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
